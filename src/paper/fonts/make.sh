#!/usr/bin/env bash
# Makes the font files of this folder again from their published packages.
# Needs bash, python3 (with venv and pip) and npm. Runs from any folder; the
# same inputs give the same bytes. See README.md beside this file.
set -euo pipefail

FONTTOOLS=4.68.0

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
tmp="$(mktemp -d)"
trap 'rm -rf "$tmp"' EXIT
export LC_ALL=C SOURCE_DATE_EPOCH=0 PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1

echo "fonttools $FONTTOOLS"
python3 -m venv "$tmp/venv"
py="$tmp/venv/bin/python"
"$py" -m pip install --quiet --disable-pip-version-check --no-deps "fonttools==$FONTTOOLS"

# fetch FOLDER PACKAGE@VERSION: unpacks the package into $tmp/FOLDER
fetch() {
  echo "fetching $2"
  mkdir -p "$tmp/pack-$1" "$tmp/$1"
  (cd "$tmp/pack-$1" && npm pack --silent "$2" >/dev/null)
  tar -xzf "$tmp/pack-$1"/*.tgz -C "$tmp/$1" --strip-components=1
}

# verify FILE SHA256
verify() {
  "$py" - "$1" "$2" <<'PY'
import hashlib, os, sys
path, want = sys.argv[1:]
got = hashlib.sha256(open(path, "rb").read()).hexdigest()
if got != want:
    sys.exit(f"{os.path.basename(path)}: sha256 is {got}, expected {want}")
PY
}

fetch sans     @expo-google-fonts/noto-sans@0.4.2
fetch symbols2 @expo-google-fonts/noto-sans-symbols-2@0.4.1
fetch sc       @expo-google-fonts/noto-sans-sc@0.4.3

verify "$tmp/sans/400Regular/NotoSans_400Regular.ttf"             fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614
verify "$tmp/sans/700Bold/NotoSans_700Bold.ttf"                   13a813c49624ae3ba3c5c6e72c5ebffc4b9e1e6ea32f421c04069b037c6ad431
verify "$tmp/symbols2/400Regular/NotoSansSymbols2_400Regular.ttf" f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e
verify "$tmp/sc/400Regular/NotoSansSC_400Regular.ttf"             d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16
verify "$tmp/sc/700Bold/NotoSansSC_700Bold.ttf"                   9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96
verify "$tmp/sans/LICENSE_FONT"                                   cee9892f9f0cc8fe882c9e9537ee6a89621d86ee7ceaf70b02e2b2b1c25c061a
verify "$tmp/symbols2/LICENSE_FONT"                               b118dd41337806a5d4797052c77caf3bd096aed783e5eb21b4d11154351e1ac0
verify "$tmp/sc/LICENSE_FONT"                                     1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9

# Character lists, one "U+XXXX" a line.
"$py" - "$tmp" <<'PY'
import sys, os
out = sys.argv[1]

def span(*pairs):
    return {c for a, b in pairs for c in range(a, b + 1)}

latin = span(
    (0x0020, 0x007E), (0x00A0, 0x00FF),  # Basic Latin, Latin-1
    (0x0100, 0x017F),                    # Latin Extended-A
    (0x01A0, 0x01A1), (0x01AF, 0x01B0),  # o and u with horn (Vietnamese)
    (0x0300, 0x036F),                    # combining marks
    (0x03BC, 0x03BC),                    # Greek mu, as normalised from the micro sign
    (0x1E00, 0x1EFF),                    # Latin Extended Additional
    (0x2007, 0x2007), (0x2009, 0x2009), (0x202F, 0x202F),  # figure, thin, narrow no-break space
    (0x2010, 0x2027), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044),
    (0x2070, 0x209F),                    # superscripts, subscripts
    (0x20A0, 0x20CF),                    # currency
    (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),  # trade mark, arrows, minus
)
symbols = {ord(c) for c in "☐☑☒✓✔✗✘▶◀●○☎✆⚠"}

def gb2312(first, last):  # rows of the 94 x 94 table
    found = set()
    for row in range(first, last + 1):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes([row + 0xA0, cell + 0xA0]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found

cjk = gb2312(1, 9) | span(
    (0x0020, 0x007E), (0x00A0, 0x00A0),
    (0x00B7, 0x00B7),  # the middle dot of names: the codec maps GB 2312 01-04 to U+30FB
    (0x2010, 0x2027), (0x2030, 0x205E),  # general punctuation (the codec maps 01-10 to U+2015, not U+2014)
    (0x3000, 0x303F), (0xFF00, 0xFFEF),
)
level1, level2 = gb2312(16, 55), gb2312(56, 87)
assert (len(level1), len(level2)) == (3755, 3008)

for name, chars in [("latin", latin), ("symbols", symbols),
                    ("sc-regular", cjk | level1 | level2), ("sc-bold", cjk | level1)]:
    with open(os.path.join(out, name + ".txt"), "w") as f:
        f.writelines(f"U+{c:04X}\n" for c in sorted(chars))
PY

# subset SOURCE CHARACTERS FEATURES NAME DROP
subset() {
  "$py" -m fontTools.subset "$1" \
    --unicodes-file="$tmp/$2.txt" --layout-features="$3" --output-file="$tmp/$4" \
    --no-ignore-missing-glyphs --ignore-missing-unicodes \
    --notdef-glyph --notdef-outline --no-recommended-glyphs --no-glyph-names \
    --no-hinting --drop-tables+="gasp,STAT,vhea,vmtx,DSIG$5" \
    --name-IDs=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14 --name-languages=0x0409 \
    --no-bidi-closure --no-legacy-kern --no-harfbuzz-repacker --canonical-order --no-recalc-timestamp
}

latin_features=kern,mark,mkmk,ccmp,liga,locl,tnum,lnum,sups
subset "$tmp/sans/400Regular/NotoSans_400Regular.ttf"             latin      "$latin_features" NotoSans-Regular.ttf         ""
subset "$tmp/sans/700Bold/NotoSans_700Bold.ttf"                   latin      "$latin_features" NotoSans-Bold.ttf            ""
# What the layout tables would still hold in these is nothing: leave out the empty ones.
subset "$tmp/symbols2/400Regular/NotoSansSymbols2_400Regular.ttf" symbols    ccmp              NotoSansSymbols2-Regular.ttf ",GSUB,GPOS,GDEF"
subset "$tmp/sc/400Regular/NotoSansSC_400Regular.ttf"             sc-regular ccmp,locl         NotoSansSC-Regular.ttf       ",GPOS"
subset "$tmp/sc/700Bold/NotoSansSC_700Bold.ttf"                   sc-bold    ccmp,locl         NotoSansSC-Bold.ttf          ",GPOS"

# Check what was made, and join the licence: one text, each family's copyright line.
"$py" - "$tmp" <<'PY'
import os, sys
from fontTools.ttLib import TTFont
tmp = sys.argv[1]

def chars(name):
    return {int(line[2:], 16) for line in open(os.path.join(tmp, name + ".txt"))}

def cmap(path):
    return set(TTFont(os.path.join(tmp, path)).getBestCmap())

sans = "sans/{0}/NotoSans_{0}.ttf"
sc = "sc/{0}/NotoSansSC_{0}.ttf"
symbols2 = "symbols2/400Regular/NotoSansSymbols2_400Regular.ttf"
vietnamese = {ord(c) for c in "ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ"}
hanzi = {c for c in chars("sc-regular") if 0x4E00 <= c <= 0x9FFF}
hanzi1 = {c for c in chars("sc-bold") if 0x4E00 <= c <= 0x9FFF}
assert (len(hanzi), len(hanzi1)) == (6763, 3755)

for name, source, wanted, must in [
    ("NotoSans-Regular", sans.format("400Regular"), "latin", vietnamese),
    ("NotoSans-Bold", sans.format("700Bold"), "latin", vietnamese),
    ("NotoSansSymbols2-Regular", symbols2, "symbols", chars("symbols")),
    ("NotoSansSC-Regular", sc.format("400Regular"), "sc-regular", hanzi),
    ("NotoSansSC-Bold", sc.format("700Bold"), "sc-bold", hanzi1),
]:
    font = TTFont(os.path.join(tmp, name + ".ttf"))
    have = set(font.getBestCmap())
    assert must <= have, f"{name}: lacks {sorted(must - have)}"
    assert have == chars(wanted) & cmap(source), f"{name}: characters lost"
    assert "glyf" in font and not {"CFF ", "fvar", "gvar"} & set(font.keys()), name
    assert not {"fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH"} & set(font.keys()), name
    assert not any(getattr(g, "program", None) and g.program.getBytecode()
                   for g in (font["glyf"][n] for n in font.getGlyphOrder())), name
    assert font["OS/2"].fsType == 0, name
    names = font["name"]
    assert names.getDebugName(6) == name and names.getDebugName(0) and names.getDebugName(14), name
    assert "SIL Open Font License" in names.getDebugName(13), name
    size = os.path.getsize(os.path.join(tmp, name + ".ttf"))
    print(f"{name}.ttf: {size} bytes, {len(font.getGlyphOrder())} glyphs, {len(have)} characters")

heads, bodies = [], set()
for family, folder in [("Noto Sans", "sans"), ("Noto Sans Symbols 2", "symbols2"), ("Noto Sans SC", "sc")]:
    head, body = open(os.path.join(tmp, folder, "LICENSE_FONT"), encoding="ascii").read().split("\n", 1)
    assert head.startswith("Copyright ")
    heads.append(f"{family}: {head}\n")
    bodies.add(body)
assert len(bodies) == 1, "the licence texts differ"
with open(os.path.join(tmp, "OFL.txt"), "w", encoding="ascii") as f:
    f.write("".join(heads) + bodies.pop())
PY

for f in NotoSans-Regular.ttf NotoSans-Bold.ttf NotoSansSymbols2-Regular.ttf \
         NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf OFL.txt; do
  cp "$tmp/$f" "$here/$f"
  chmod 644 "$here/$f"
done
