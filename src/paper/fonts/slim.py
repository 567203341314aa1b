"""Redraws a font's outlines with fewer points on a coarser grid.

    slim.py UNITS BOUND FONT...

The fonts are changed in place to UNITS to the em, at most 1000. No outline moves by more than BOUND
thousandths of an em: each contour is measured against its source in both directions, and one that
moves further is only rounded. The masters of the Han and Hangul fonts vary in weight, which takes
four or five control points where one weight needs one or two. Plain floats, so that every machine
makes the same bytes.
"""
import sys
from functools import partial
from math import log2, sqrt
from multiprocessing import Pool

from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

OVERLAP = 0x40


def segments(points):
    """The pieces of a closed contour: (start, control point or None, end, whether the end is written)."""
    first = next((i for i, point in enumerate(points) if point[2]), None)
    if first is None:
        (ax, ay, _), (bx, by, _) = points[0], points[-1]
        points = [((ax + bx) / 2, (ay + by) / 2, 1), *points]
    else:
        points = points[first:] + points[:first]
    pieces, at, control = [], points[0][:2], None
    for x, y, on in [*points[1:], points[0]]:
        if on:
            pieces.append((at, control, (x, y), True))
            at, control = (x, y), None
        elif control is None:
            control = (x, y)
        else:
            middle = ((control[0] + x) / 2, (control[1] + y) / 2)
            pieces.append((at, control, middle, False))
            at, control = middle, (x, y)
    return pieces


def walk(start, control, end, steps):
    """Points of a quadratic curve after its start."""
    if control is None:
        return [end]
    points = []
    for i in range(1, steps + 1):
        t = i / steps
        a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        points.append((a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]))
    return points


def trace(pieces, steps):
    line = [pieces[0][0]]
    for start, control, end, _ in pieces:
        line += walk(start, control, end, steps)
    return line


def spline(start, controls, end, steps):
    """The curve through the middles of its control points."""
    line, at = [start], start
    for i, control in enumerate(controls):
        if i == len(controls) - 1:
            to = end
        else:
            to = ((control[0] + controls[i + 1][0]) / 2, (control[1] + controls[i + 1][1]) / 2)
        line += walk(at, control, to, steps)
        at = to
    return line if controls else [start, end]


def distance(point, start, end):
    """The square of the distance of a point from a straight piece."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    px, py = point[0] - start[0], point[1] - start[1]
    square = dx * dx + dy * dy
    if square:
        t = min(1.0, max(0.0, (px * dx + py * dy) / square))
        px, py = px - t * dx, py - t * dy
    return px * px + py * py


def away(points, line, enough):
    """How far (squared) the points get from the line, both in the same order; may say too much."""
    worst, at, last = 0.0, 0, len(line) - 1
    for point in points:
        best, found = distance(point, line[at], line[at + 1]), at
        for i in range(at + 1, min(at + 5, last)):
            here = distance(point, line[i], line[i + 1])
            if here <= best:
                best, found = here, i
        at = found
        worst = max(worst, best)
        if worst > enough:
            break
    return worst


def within(points, line, limit):
    """Whether all points are near the closed line, wherever on it."""
    count, at = len(line), 0
    for point in points:
        for step in range(count):
            i = (at + step) % count
            if distance(point, line[i - 1], line[i]) <= limit:
                at = i
                break
        else:
            return False
    return True


def weights(count, u):
    """What start, control points and end weigh at u of 0 to 1 in a spline of so many equal pieces."""
    i = min(int(u * count), count - 1)
    t = u * count - i
    found = [0.0] * (count + 2)
    for place, weight, edge in ((i, (1 - t) * (1 - t), i == 0), (i + 1, t * t, i == count - 1)):
        if edge:
            found[0 if place == i else count + 1] += weight
        else:
            found[place] += weight / 2
            found[place + 1] += weight / 2
    found[i + 1] += 2 * t * (1 - t)
    return found


def solve(matrix, right):
    size = len(matrix)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(matrix[k][i]))
        if abs(matrix[pivot][i]) < 1e-9:
            return None
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        right[i], right[pivot] = right[pivot], right[i]
        for j in range(i + 1, size):
            factor = matrix[j][i] / matrix[i][i]
            for k in range(i, size):
                matrix[j][k] -= factor * matrix[i][k]
            right[j] = (right[j][0] - factor * right[i][0], right[j][1] - factor * right[i][1])
    found = [(0.0, 0.0)] * size
    for i in reversed(range(size)):
        x, y = right[i]
        for k in range(i + 1, size):
            x, y = x - matrix[i][k] * found[k][0], y - matrix[i][k] * found[k][1]
        found[i] = (x / matrix[i][i], y / matrix[i][i])
    return found


def at(controls, share):
    x = y = 0.0
    for weight, control in zip(share, controls):
        x, y = x + weight * control[0], y + weight * control[1]
    return x, y


def fit(points, start, end, count):
    """The control points of the spline nearest to the points (least squares)."""
    length = [0.0]
    for a, b in zip(points, points[1:]):
        length.append(length[-1] + sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2))
    if not length[-1]:
        return None
    places = [part / length[-1] for part in length]
    for turn in range(4):
        matrix, right = [[0.0] * count for _ in range(count)], [(0.0, 0.0)] * count
        for u, point in zip(places, points):
            share = weights(count, u)
            x = point[0] - share[0] * start[0] - share[-1] * end[0]
            y = point[1] - share[0] * start[1] - share[-1] * end[1]
            live = [i for i in range(count) if share[i + 1]]
            for i in live:
                for j in live:
                    matrix[i][j] += share[i + 1] * share[j + 1]
                right[i] = (right[i][0] + share[i + 1] * x, right[i][1] + share[i + 1] * y)
        controls = solve(matrix, right)
        if controls is None or turn == 3:
            return controls
        # Where on the spline each point belongs is known better now: one step of Newton's.
        whole, moved = [start, *controls, end], []
        for u, point in zip(places, points):
            other = u + 1e-3 if u < 0.5 else u - 1e-3
            here, there = at(whole, weights(count, u)), at(whole, weights(count, other))
            dx, dy = (there[0] - here[0]) / (other - u), (there[1] - here[1]) / (other - u)
            speed = dx * dx + dy * dy
            gap = (here[0] - point[0]) * dx + (here[1] - point[1]) * dy
            moved.append(min(1.0, max(0.0, u - gap / speed)) if speed else u)
        moved[0], moved[-1] = 0.0, 1.0
        places = moved


def snap(point, grid):
    return tuple(int(v / grid + 100000.5) - 100000 for v in point[:2])


AROUND = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]


def simplest(points, start, end, most, grid, bound):
    """The fewest control points, below most, that draw these points between two places of the grid."""
    limit = bound * bound
    a, b = (start[0] * grid, start[1] * grid), (end[0] * grid, end[1] * grid)
    if away(points, [a, b], limit) <= limit:
        return []

    def error(controls):
        line = spline(a, [(x * grid, y * grid) for x, y in controls], b, max(6, 16 // len(controls)))
        return away(points, line, 1e9)

    for count in range(1, most):
        exact = fit(points, a, b, count)
        if exact is None or away(points, spline(a, exact, b, max(6, 16 // count)), limit) > limit:
            continue
        controls = [snap(control, grid) for control in exact]
        found, before = error(controls), None
        while limit < found != before:
            before = found
            for i in range(count):
                x, y = controls[i]
                for dx, dy in AROUND:
                    tried = [*controls[:i], (x + dx, y + dy), *controls[i + 1:]]
                    new = error(tried)
                    if new < found:
                        found, controls = new, tried
        if found <= limit:
            return controls
    return None


def smooth(before, after):
    """Whether one piece goes on where the other one was heading."""
    back, ahead = before[1] or before[0], after[1] or after[2]
    ux, uy = before[2][0] - back[0], before[2][1] - back[1]
    vx, vy = ahead[0] - after[0][0], ahead[1] - after[0][1]
    size = sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy))
    return size > 0 and (ux * vx + uy * vy) / size > 0.97


def redraw(points, grid, bound):
    """One contour, in units of the grid."""
    for share in (1.0, 0.85, 0.7):  # simplest() measures the old curve against the new one, not the other way
        new = attempt(points, grid, bound * share)
        if len(new) > 2 and same(points, new, grid, bound):
            return new
    return tidy([(*snap(point, grid), point[2]) for point in points])


def attempt(points, grid, bound):
    runs = []  # a line, or curves up to the next point that is written
    for piece in segments(points):
        if runs and piece[1] and runs[-1][-1][1] and not runs[-1][-1][3]:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    done = []
    for run in runs:
        start, end = snap(run[0][0], grid), snap(run[-1][2], grid)
        controls = [] if run[0][1] is None else simplest(trace(run, 6), start, end, len(run), grid, bound)
        if controls is None:
            controls = [snap(piece[1], grid) for piece in run]
        done.append((run, start, controls, end))
    i = 0
    while i < len(done) > 2:
        j = (i + 1) % len(done)
        one, two = done[i], done[j]
        run = one[0] + two[0]
        if one[2] and two[2] and len(run) <= 12 and smooth(one[0][-1], two[0][0]):
            controls = simplest(trace(run, 6), one[1], two[3], len(one[2]) + len(two[2]) + 1, grid, bound)
            if controls:
                done[i] = (run, one[1], controls, two[3])
                del done[j]
                i -= j < i
                continue
        i += 1
    return tidy([point for _, start, controls, _ in done
                 for point in [(*start, 1), *((x, y, 0) for x, y in controls)]])


def same(old, new, grid, bound):
    """Whether two contours keep within the bound of each other."""
    one = trace(segments(old), 24)
    two = trace(segments([(x * grid, y * grid, on) for x, y, on in new]), 24)
    return within(one, two, bound * bound) and within(two, one, bound * bound)


def tidy(points):
    """Without the points that say nothing: doubles, and those on a straight or where a curve runs anyway."""
    i = 0
    while i < len(points) > 3:
        (ax, ay, before), (x, y, on), (bx, by, after) = points[i - 1], points[i], points[(i + 1) % len(points)]
        double = after and (x, y) == (bx, by)
        straight = (before and after and (x - ax) * (by - y) == (y - ay) * (bx - x)
                    and (x - ax) * (bx - x) + (y - ay) * (by - y) >= 0)
        implied = not before and not after and ax + bx == 2 * x and ay + by == 2 * y
        if on and (double or straight or implied):
            del points[i]
            i = max(0, i - 2)
        else:
            i += 1
    return points


def price(step):
    """About how many bits a step takes."""
    step = abs(step)
    return 18 if step > 255 else 4 + log2(step) / 2 if step else 1


def turn(contours):
    """Each contour from where it is told in the shortest way: the step back to its start is never written."""
    out, px, py = [], 0, 0
    for contour in contours:
        def cost(i):
            (x, y, _), (bx, by, _) = contour[i], contour[i - 1]
            return price(x - px) + price(y - py) - price(x - bx) - price(y - by)
        first = min((i for i, point in enumerate(contour) if point[2]), key=cost, default=0)
        out.append(contour[first:] + contour[:first])
        px, py = out[-1][-1][:2]
    return out


def glyph(contours, grid, bound):
    return turn([redraw(contour, grid, bound) for contour in contours])


def slim(path, units, bound, pool):
    font = TTFont(path, recalcBBoxes=False, recalcTimestamp=False)
    assert font["head"].unitsPerEm == 1000 >= units
    glyf, names = font["glyf"], font.getGlyphOrder()
    drawn, overlaps, sources = [], set(), []
    for name in names:
        coordinates, ends, flags = glyf[name].getCoordinates(glyf)
        if not ends:
            continue
        points = [(x, y, flag & 1) for (x, y), flag in zip(coordinates, flags)]
        if flags[0] & OVERLAP:
            overlaps.add(name)
        drawn.append(name)
        sources.append([points[first:end + 1] for first, end in zip([0, *(end + 1 for end in ends)], ends)])
    scale_upem(font, units)
    for name, contours in zip(drawn, pool.imap(partial(glyph, grid=1000 / units, bound=bound), sources, 50)):
        shape, points = glyf[name], [point for contour in contours for point in contour]
        assert not shape.isComposite(), name
        shape.coordinates = GlyphCoordinates([point[:2] for point in points])
        shape.flags = bytearray(point[2] for point in points)
        shape.flags[0] |= OVERLAP if name in overlaps else 0
        shape.numberOfContours = len(contours)
        shape.endPtsOfContours = [sum(map(len, contours[:i + 1])) - 1 for i in range(len(contours))]
        shape.recalcBounds(glyf)
    font["maxp"].recalc(font)
    # One box around all glyphs, written for each: a tight one costs six bytes that do not compress, and
    # nothing in a PDF asks for it. The side bearing says the same, or the outline would be moved. Dashes
    # of several ems and signs that overlay the letter before them keep their own.
    shared = [name for name in drawn if glyf[name].xMin * 10 >= -units and glyf[name].xMax * 10 <= 11 * units]
    boxes = [(glyf[name].xMin, glyf[name].yMin, glyf[name].xMax, glyf[name].yMax) for name in shared]
    box = [*map(min, list(zip(*boxes))[:2]), *map(max, list(zip(*boxes))[2:])]
    for name in shared:
        shape = glyf[name]
        shape.xMin, shape.yMin, shape.xMax, shape.yMax = box
    metrics = font["hmtx"].metrics
    for name in names:
        left = glyf[name].xMin if glyf[name].numberOfContours else box[0]
        metrics[name] = (metrics[name][0], left)
    font["hhea"].recalc(font)
    font.save(path)
    print(f"{path.rsplit('/', 1)[-1]}: {sum(len(points) for source in sources for points in source)} points before, "
          f"{sum(len(glyf[name].coordinates) for name in drawn)} after", flush=True)


if __name__ == "__main__":
    with Pool() as workers:
        for file in sys.argv[3:]:
            slim(file, int(sys.argv[1]), float(sys.argv[2]), workers)
