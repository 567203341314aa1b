#!/usr/bin/env python3
"""How long a key takes to be seen, beside `less` and, where they are installed, `glow` and `frogmouth`.

    cargo build --release && python3 benches/keys.py [KEYS]

The kiosk has 100 handouts in seven languages. Each program runs in a pseudo-terminal of 100 x 32 with a text
open, and gets the same KEYS (500) one at a time, in turn with the others: a line down, a line up, a page down, a
page up. Told are the times from the key to the first byte that comes back and to the last one, which is the whole
picture; a key at the end of a text that changes nothing is not counted. Machines are noisy: compare figures of
one run only.
"""
import os, select, shutil, signal, sys, tempfile, time
from terminal import start

HERE = os.path.dirname(os.path.abspath(__file__))
KIOSK = os.path.join(HERE, "..", "target", "release", "aftercare")
SOURCE = os.path.join(HERE, "..", "handouts", "acupuncture-soreness")
LANGUAGES = ["en", "es", "fr", "vi", "zh-Hans", "zh-Hant", "ko"]
DOWN, UP, PAGE_DOWN, PAGE_UP, RIGHT = b"\x1b[B", b"\x1b[A", b"\x1b[6~", b"\x1b[5~", b"\x1b[C"
# Nothing more comes of a key after so many seconds.
QUIET = 0.03


def clinic(folder):
    os.system(f"'{KIOSK}' init --quiet '{folder}'")
    handouts = os.path.join(folder, "handouts")
    for name in os.listdir(handouts):
        if os.path.isdir(os.path.join(handouts, name)):
            shutil.rmtree(os.path.join(handouts, name))
    for n in range(100):
        shutil.copytree(SOURCE, os.path.join(handouts, f"handout-{n:03}"))
    have = [language for language in LANGUAGES if os.path.exists(os.path.join(SOURCE, language + ".toml"))]
    if have != LANGUAGES:
        print("only in", have)


def press(fd, key):
    """Seconds to the first and to the last byte; None where nothing came."""
    before = time.perf_counter()
    os.write(fd, key)
    first = last = None
    while select.select([fd], [], [], QUIET if last else 0.2)[0]:
        if not os.read(fd, 1 << 16):
            break
        last = time.perf_counter() - before
        first = first or last
    return first and (first, last)


def settle(fd, seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if select.select([fd], [], [], 0.05)[0]:
            os.read(fd, 1 << 16)


def told(name, times):
    if not times:
        print(f"{name:10} showed nothing after any key")
        return
    of = lambda values, part: sorted(values)[min(len(values) - 1, int(len(values) * part))] * 1000
    for what, n in (("first byte", 0), ("whole picture", 1)):
        values = [one[n] for one in times]
        print(f"{name:10} {what:14} median {of(values, 0.5):7.2f}  95% {of(values, 0.95):7.2f}  99% {of(values, 0.99):7.2f}  most {of(values, 1):7.2f} ms  ({len(values)} keys)")


def main():
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        clinic(folder)
        text = os.path.join(folder, "text.md")
        with open(text, "w") as file:
            file.writelines(f"Line {n} of a text that is longer than the screen, with **some** words that stand out.\n\n" for n in range(300))
        programs = [("kiosk", [KIOSK], 1.0, [b"\r", b"\r"]), ("less", ["less", text], 0.5, [])]
        if shutil.which("glow"):
            programs.append(("glow", ["glow", "-p", text], 1.5, []))
        if shutil.which("frogmouth"):
            programs.append(("frogmouth", ["frogmouth", text], 5.0, []))
        running = []
        for name, argv, warm, opening in programs:
            pid, fd = start(argv, folder)
            settle(fd, warm)
            for key in opening:
                os.write(fd, key)
                settle(fd, 0.5)
            running.append((name, pid, fd, []))
        turn = [DOWN, DOWN, UP, PAGE_DOWN, PAGE_UP, DOWN, UP, UP]
        for n in range(keys):
            for name, pid, fd, times in running:
                key = turn[n % len(turn)]
                if name == "kiosk" and n % 50 == 49:
                    key = RIGHT
                took = press(fd, key)
                if took:
                    times.append(took)
        for name, pid, fd, times in running:
            told(name, times)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(fd)


main()
