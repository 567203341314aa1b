#!/usr/bin/env python3
"""How long the kiosk takes to its first screen, beside `less`, and what it costs while nobody touches it.

    cargo build --release && python3 benches/start.py [RUNS]

Each program runs in a pseudo-terminal of 100 x 32, in turn; the median of RUNS (20) starts counts, and
what a bare `printf` takes is taken off both. Then the kiosk is left alone for a minute, and the processor
time that it used is told. Machines are noisy: compare figures of one run only.
"""
import os, select, signal, statistics, sys, tempfile, time
from terminal import start

KIOSK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "target", "release", "aftercare")


def until(fd, mark):
    seen = b""
    while mark not in seen:
        if not select.select([fd], [], [], 10)[0]:
            sys.exit(f"{mark!r} never came")
        try:
            seen += os.read(fd, 65536)
        except OSError:
            break


def stop(pid, fd):
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(fd)


def once(argv, mark, folder):
    before = time.perf_counter()
    pid, fd = start(argv, folder)
    until(fd, mark)
    took = (time.perf_counter() - before) * 1000
    stop(pid, fd)
    return took


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        os.system(f"'{KIOSK}' init --quiet '{folder}'")
        text = os.path.join(folder, "text")
        with open(text, "w") as file:
            file.writelines(f"line {n} of a text that is longer than the screen\n" for n in range(300))
        programs = [("kiosk", [KIOSK], b"desk"), ("less", ["less", text], b"line 30"), ("printf", ["printf", "hello"], b"hello")]
        took = {name: [] for name, _, _ in programs}
        for turn in range(runs + 1):
            for name, argv, mark in programs:
                one = once(argv, mark, folder)
                if turn > 0:  # the first turn warms the disk's cache
                    took[name].append(one)
        median = {name: statistics.median(times) for name, times in took.items()}
        kiosk, less = median["kiosk"] - median["printf"], median["less"] - median["printf"]
        print(", ".join(f"{name} {ms:.2f} ms" for name, ms in median.items()))
        print(f"without printf: kiosk {kiosk:.2f} ms, less {less:.2f} ms, ratio {kiosk / less:.2f}")

        pid, fd = start([KIOSK], folder)
        until(fd, b"desk")
        time.sleep(1)
        used = lambda: sum(map(int, open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[11:13])) / os.sysconf("SC_CLK_TCK")
        before = used()
        time.sleep(60)
        print(f"processor time in 60 s without a touch: {used() - before:.2f} s")
        stop(pid, fd)


main()
