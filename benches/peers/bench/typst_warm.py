"""Sets sheets by typst when told to, in one process with its fonts parsed: see worker.rs."""
import importlib.metadata, os, sys, time
import typst

sources, fonts = sys.argv[1:]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
print("ready", importlib.metadata.version("typst"), flush=True)
for line in sys.stdin:
    sheet, turn, *path = line.split()
    with open(os.path.join(sources, f"{sheet}.{turn}.typ"), "rb") as file:
        source = file.read()
    start = time.perf_counter_ns()
    pdf = compiler.compile(input=source, format="pdf", pdf_standards=["ua-1"], timestamp=0)
    took = time.perf_counter_ns() - start
    if path:
        with open(path[0], "wb") as file:
            file.write(pdf)
    print(took, len(pdf), flush=True)
