"""Sets one sheet by typst, in a process of its own."""
import sys
import typst

source, pdf, fonts = sys.argv[1:]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
typst.compile(source, output=pdf, font_paths=fonts, ignore_system_fonts=True, format="pdf", pdf_standards=["ua-1"], timestamp=0)
