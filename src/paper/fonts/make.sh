#!/usr/bin/env bash
# Makes the font files of this folder again from their published packages.
# Needs bash, python3 (with venv and pip) and npm. Runs from any folder; the
# same inputs give the same bytes. See README.md beside this file.
set -euo pipefail

FONTTOOLS=4.68.0
UHARFBUZZ=0.57.0

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
tmp="$(mktemp -d)"
trap 'rm -rf "$tmp"' EXIT
export LC_ALL=C SOURCE_DATE_EPOCH=0 PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1

echo "fonttools $FONTTOOLS"
python3 -m venv "$tmp/venv"
py="$tmp/venv/bin/python"
"$py" -m pip install --quiet --disable-pip-version-check --no-deps "fonttools==$FONTTOOLS" "uharfbuzz==$UHARFBUZZ"

# fetch FOLDER PACKAGE@VERSION: unpacks the package into $tmp/FOLDER
fetch() {
  echo "fetching $2"
  mkdir -p "$tmp/pack-$1" "$tmp/$1"
  (cd "$tmp/pack-$1" && npm pack --silent "$2" >/dev/null)
  tar -xzf "$tmp/pack-$1"/*.tgz -C "$tmp/$1" --strip-components=1
}

# fetch_deb FOLDER PATH SHA256: the fonts of a Debian package, unpacked into $tmp/FOLDER.
# The pool forgets old packages, the archives keep them.
fetch_deb() {
  echo "fetching ${2##*/}"
  mkdir -p "$tmp/$1"
  "$py" - "$tmp/$1" "$2" "$3" <<'PY'
import hashlib, io, os, sys, tarfile, urllib.request
folder, path, want = sys.argv[1:]
for place in ("https://deb.debian.org/debian",
              "https://snapshot.debian.org/archive/debian/20250520T000000Z",
              "https://archive.debian.org/debian"):
    try:
        with urllib.request.urlopen(f"{place}/{path}", timeout=120) as answer:
            deb = answer.read()
    except OSError as error:
        print(f"{place}: {error}", file=sys.stderr)
        continue
    if hashlib.sha256(deb).hexdigest() == want:
        break
    print(f"{place}: another file than the one expected", file=sys.stderr)
else:
    sys.exit(f"{path}: nowhere to be had")
at = 8  # an ar archive: 60 bytes of head, then the member, padded to an even length
while not deb[at:].startswith(b"data.tar"):
    at += 60 + (int(deb[at + 48:at + 58]) + 1) // 2 * 2
data = deb[at + 60:at + 60 + int(deb[at + 48:at + 58])]
with tarfile.open(fileobj=io.BytesIO(data)) as tar:
    for member in tar:
        if member.isfile() and member.name.endswith(".ttf"):
            with open(os.path.join(folder, os.path.basename(member.name)), "wb") as f:
                f.write(tar.extractfile(member).read())
PY
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
fetch tc       @expo-google-fonts/noto-sans-tc@0.4.3
fetch kr       @expo-google-fonts/noto-sans-kr@0.4.3
fetch deva     @expo-google-fonts/noto-sans-devanagari@0.4.1
fetch guru     @expo-google-fonts/noto-sans-gurmukhi@0.4.1
fetch_deb arab pool/main/f/fonts-noto/fonts-noto-core_20201225-1_all.deb \
  58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba

verify "$tmp/sans/400Regular/NotoSans_400Regular.ttf"             fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614
verify "$tmp/sans/700Bold/NotoSans_700Bold.ttf"                   13a813c49624ae3ba3c5c6e72c5ebffc4b9e1e6ea32f421c04069b037c6ad431
verify "$tmp/symbols2/400Regular/NotoSansSymbols2_400Regular.ttf" f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e
verify "$tmp/sc/400Regular/NotoSansSC_400Regular.ttf"             d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16
verify "$tmp/sc/700Bold/NotoSansSC_700Bold.ttf"                   9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96
verify "$tmp/tc/400Regular/NotoSansTC_400Regular.ttf"             add35d53f70727657b4509531677c4e3712b67df3d54661efdee5d3a0c16d954
verify "$tmp/tc/700Bold/NotoSansTC_700Bold.ttf"                   ed4ae6ed781e34d0beee896e9be5d835a938ac7adabbcc1b6b6904290006f372
verify "$tmp/kr/400Regular/NotoSansKR_400Regular.ttf"             8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd
verify "$tmp/kr/700Bold/NotoSansKR_700Bold.ttf"                   4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077
verify "$tmp/deva/400Regular/NotoSansDevanagari_400Regular.ttf"   084a94d89eb54aafb93a056e15425c34fd859f6342875165d304837b3bcfc2d2
verify "$tmp/deva/700Bold/NotoSansDevanagari_700Bold.ttf"         67f1ec9e2ac30b261090e32953b2df0adf6c942ab26ac47efb490fa7315bddab
verify "$tmp/guru/400Regular/NotoSansGurmukhi_400Regular.ttf"     2b0fbe8d4cc2a18aa08c6f21d3924423c113fb7ec6d786a77c30cf1d3153c4c7
verify "$tmp/guru/700Bold/NotoSansGurmukhi_700Bold.ttf"           49b4d13ee80c9ba8ae008948b43dc53f200f619d8bc206cacaddb6b781c49625
verify "$tmp/arab/NotoSansArabic-Regular.ttf"                     504d7407d86875acf7d04dfaa0fd7524d0b8797723bc4aa18022f29db25b0b6e
verify "$tmp/arab/NotoSansArabic-Bold.ttf"                        ded6fc7359ca36d15d7aab9ef0c066e21ce48b26a069994d6602fa2cb9a1b952
verify "$tmp/sans/LICENSE_FONT"                                   cee9892f9f0cc8fe882c9e9537ee6a89621d86ee7ceaf70b02e2b2b1c25c061a
verify "$tmp/symbols2/LICENSE_FONT"                               b118dd41337806a5d4797052c77caf3bd096aed783e5eb21b4d11154351e1ac0
verify "$tmp/sc/LICENSE_FONT"                                     1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9
verify "$tmp/tc/LICENSE_FONT"                                     1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9
verify "$tmp/kr/LICENSE_FONT"                                     1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9
verify "$tmp/deva/LICENSE_FONT"                                   a216f6f8d85c7228093e0ee5e258d9d377e6671f68acb4db1930b29583d0f331
verify "$tmp/guru/LICENSE_FONT"                                   3f7451b7e2c8381be0c5712f7b0dd5c2d75fe787ae16a99f18b7fa45627a0fde

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

def table(codec, rows, cells):  # what a codec of two bytes holds in these rows
    found = set()
    for row in rows:
        for cell in cells:
            try:
                found.update(map(ord, bytes([row, cell]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return found

def big5(first, last):
    return table("big5", range(first, last + 1), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])

def ksx1001(first, last):
    return table("euc_kr", range(first + 0xA0, last + 0xA1), range(0xA1, 0xFF))

def han(chars):
    return {c for c in chars if 0x4E00 <= c <= 0x9FFF}

punctuation = span(
    (0x0020, 0x007E), (0x00A0, 0x00A0),
    (0x00B7, 0x00B7),  # the middle dot of names: the codec maps GB 2312 01-04 to U+30FB
    (0x2010, 0x2027), (0x2030, 0x205E),  # general punctuation (the codec maps 01-10 to U+2015, not U+2014)
    (0x3000, 0x303F), (0xFF00, 0xFFEF),
)
cjk = gb2312(1, 9) | punctuation
level1, level2 = gb2312(16, 55), gb2312(56, 87)
assert (len(level1), len(level2)) == (3755, 3008)

# Big5 and, of Hong Kong's additions to it, what people there write every day: Cantonese, and
# their own forms of characters that Big5 has in another one.
taiwan = punctuation | big5(0xA1, 0xA3)
frequent, rare = han(big5(0xA4, 0xC6)), han(big5(0xC9, 0xF9))
assert (len(frequent), len(rare)) == (5401, 7650)
hongkong = {ord(c) for c in
            "嘅咗唔佢哋喺啲嗰咁嘢噉冇乜嘥瞓攞揾搵嚟俾畀啱睇嘛喎㗎吖啩嘞囉囖咩咪啫喇唞劏掟揸揼撳攰冚冧瞌嗌喐郁嘟"
            "嘈嗱嗲咦吓嘩噃啵嚿㩒噏噚嗮晒唥唪孭孖乸氹掂掹揦揈揩抰捽擗擸擝鎅摷撠煲焗煠炆噍嚤嗍嘜喥喼嚫"
            "𨋢𠝹䟴踎㧬𢯎𢫏𡁻𠻹𠱁𥄫咳嗽脷腍膶髀骹睩瞇癐癦嘔屙痾痕痺痹瘀嚨"
            "着裏恒綫衞説麪鈎鷄啟户床群峯綉銹粧"}

korea = punctuation | ksx1001(1, 3) | ksx1001(5, 5) | ksx1001(7, 9) | span(
    (0x1100, 0x1112), (0x1161, 0x1175), (0x11A8, 0x11C2),  # the jamo of today
    (0x3131, 0x318E),                                      # the same, and old ones, standing alone
)
syllables = ksx1001(16, 40)
assert len(syllables) == 2350

# Of the Latin part of these three only what has no letters: text in their script keeps its spaces,
# digits and stops in one face.
shared = span((0x20, 0x40), (0x5B, 0x60), (0x7B, 0x7E), (0xA0, 0xA0), (0xAB, 0xAB), (0xB0, 0xB0), (0xB7, 0xB7), (0xBB, 0xBB),
              (0xD7, 0xD7), (0x2010, 0x2027), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x202F, 0x202F),
              (0x2212, 0x2212), (0x200B, 0x200F), (0x2066, 0x2069), (0x20B9, 0x20B9), (0x25CC, 0x25CC))
devanagari = shared | span((0x0900, 0x097F))
gurmukhi = shared | span((0x0A00, 0x0A7F), (0x0964, 0x0965))
arabic = shared | span((0x0600, 0x06FF))

for name, chars in [("latin", latin), ("symbols", symbols),
                    ("sc-regular", cjk | level1 | level2), ("sc-bold", cjk | level1),
                    ("tc-regular", taiwan | frequent | rare | hongkong), ("tc-bold", taiwan | frequent | hongkong),
                    ("kr", korea | syllables), ("deva", devanagari), ("guru", gurmukhi), ("arab", arabic)]:
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
subset "$tmp/tc/400Regular/NotoSansTC_400Regular.ttf"             tc-regular ccmp,locl         NotoSansTC-Regular.ttf       ",GPOS"
subset "$tmp/tc/700Bold/NotoSansTC_700Bold.ttf"                   tc-bold    ccmp,locl         NotoSansTC-Bold.ttf          ",GPOS"
# Korean: calt takes a wider space beside a syllable.
subset "$tmp/kr/400Regular/NotoSansKR_400Regular.ttf"             kr         calt,ccmp,locl    NotoSansKR-Regular.ttf       ",GPOS"
subset "$tmp/kr/700Bold/NotoSansKR_700Bold.ttf"                   kr         calt,ccmp,locl    NotoSansKR-Bold.ttf          ",GPOS"
# Of these three every feature but the list of alternatives, which no shaper turns on by itself.
indic=abvf,abvm,abvs,akhn,blwf,blwm,blws,calt,ccmp,cjct,dist,half,haln,init,kern,liga,locl,mark,mkmk,nukt,pref,pres,pstf,psts,rkrf,rphf,vatu
subset "$tmp/deva/400Regular/NotoSansDevanagari_400Regular.ttf"   deva       "$indic"          NotoSansDevanagari-Regular.ttf ""
subset "$tmp/deva/700Bold/NotoSansDevanagari_700Bold.ttf"         deva       "$indic"          NotoSansDevanagari-Bold.ttf  ""
subset "$tmp/guru/400Regular/NotoSansGurmukhi_400Regular.ttf"     guru       "$indic"          NotoSansGurmukhi-Regular.ttf ""
subset "$tmp/guru/700Bold/NotoSansGurmukhi_700Bold.ttf"           guru       "$indic"          NotoSansGurmukhi-Bold.ttf    ""
joining=calt,ccmp,fina,init,isol,kern,liga,locl,mark,medi,mkmk,rlig,rtlm
subset "$tmp/arab/NotoSansArabic-Regular.ttf"                     arab       "$joining"        NotoSansArabic-Regular.ttf   ""
subset "$tmp/arab/NotoSansArabic-Bold.ttf"                        arab       "$joining"        NotoSansArabic-Bold.ttf      ""

# Most of a Chinese or Korean PDF is glyphs: draw them with fewer points on a coarser grid. A full
# width is 320 units, a Korean syllable 0.92 of 400: PDF counts in thousandths, and these are whole ones.
"$py" "$here/slim.py" 320 2.25 "$tmp"/NotoSans{SC,TC}-{Regular,Bold}.ttf
"$py" "$here/slim.py" 400 2 "$tmp"/NotoSansKR-{Regular,Bold}.ttf

# Check what was made, and join the licence: one text, each family's copyright line.
"$py" - "$tmp" <<'PY'
import os, sys
import uharfbuzz
from fontTools.ttLib import TTFont
tmp = sys.argv[1]

def shape(path, text):
    """Clusters, steps and places of the glyphs of a text, in thousandths of an em."""
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(os.path.join(tmp, path))))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    assert all(info.codepoint for info in buffer.glyph_infos), f"{path}: no glyph for a part of {text}"
    unit = 1000 / font.face.upem
    return [(info.cluster, place.x_advance * unit, place.x_offset * unit, place.y_offset * unit)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions)]

# What shaping does in each script: joining, conjuncts, signs moved before their letter, marks above and below.
samples = {
    "deva": "सुई लगाने के बाद ज़्यादा दर्द हो तो क्लिनिक को फ़ोन करें। हड्डी द्वार श्रृंखला स्त्री क्षत्रिय ज्ञान विद्यार्थी राष्ट्र बुद्धि "
            "चिह्न ब्रह्म कर्त्ता ऊर्जा हृदय रुपया रूप ऋषि शुक्रवार मांसपेशियाँ उँगलियों ट्ठ ड्ढ र्\u200dय क्\u200dष ११२",
    "guru": "ਸੂਈ ਲਗਾਉਣ ਤੋਂ ਬਾਅਦ ਜ਼ਿਆਦਾ ਦਰਦ ਹੋਵੇ ਤਾਂ ਕਲੀਨਿਕ ਨੂੰ ਫ਼ੋਨ ਕਰੋ। ਪ੍ਰਸ਼ਨ ਸ੍ਵੈ ਪੜ੍ਹੋ ਸਿੱਧਾ ਮੂੰਹ ਖ਼ੂਨ ਡਾਕਟਰ ਵਿੱਚ ਅੱਖਾਂ ਠੰਢਾ ਘੰਟੇ ੴ ੧੧੨",
    "arab": "إذا استمر الألم أكثر من يومين، اتصل بالعيادة. هل لديك حمّى؟ لا تُدخِل الإبر؛ الله لله مُحَمَّد شيءٌ مسؤولية لإزالة الآن لأن كلا "
            "پانی گرم چائے ژالہ ہے بیمار ڈاکٹر ٹیک يَـــدٌ الرَّحْمٰنِ ٩١١ ۴۵۶",
    "kr": "침을 맞은 뒤 아픈 것은 흔한 일입니다. ‘따옴표’ “쌍”… 「괄호」, 뼈 꿇 쌓 많 읽 ㄱㄴㄷ",
}

def chars(name):
    return {int(line[2:], 16) for line in open(os.path.join(tmp, name + ".txt"))}

def cmap(path):
    return set(TTFont(os.path.join(tmp, path)).getBestCmap())

sans = "sans/{0}/NotoSans_{0}.ttf"
sc = "sc/{0}/NotoSansSC_{0}.ttf"
tc = "tc/{0}/NotoSansTC_{0}.ttf"
kr = "kr/{0}/NotoSansKR_{0}.ttf"
deva = "deva/{0}/NotoSansDevanagari_{0}.ttf"
guru = "guru/{0}/NotoSansGurmukhi_{0}.ttf"
symbols2 = "symbols2/400Regular/NotoSansSymbols2_400Regular.ttf"
vietnamese = {ord(c) for c in "ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ"}

def han(chars):
    return {c for c in chars if 0x3400 <= c <= 0x4DBF or 0x4E00 <= c <= 0x9FFF or c >= 0x20000}

hanzi, hanzi1 = han(chars("sc-regular")), han(chars("sc-bold"))
syllables = {c for c in chars("kr") if 0xAC00 <= c <= 0xD7A3}
assert len(syllables) == 2350
assert (len(hanzi), len(hanzi1)) == (6763, 3755)
# The letters of the three scripts without those that Unicode has added since the fonts were drawn.
hindi = {c for c in range(0x0900, 0x0980)}
punjabi = {ord(c) for c in "ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਲ਼ਵਸ਼ਖ਼ਗ਼ਜ਼ੜਫ਼ਸਹ਼ਾਿੀੁੂੇੈੋੌ੍ੰੱਂਃੴੵ।॥੦੧੨੩੪੫੬੭੮੯"}
# U+061D, the end-of-text mark, is of 2021.
arabic = chars("arab") & set(range(0x0600, 0x0700)) - {0x061D}

for name, source, wanted, must in [
    ("NotoSans-Regular", sans.format("400Regular"), "latin", vietnamese),
    ("NotoSans-Bold", sans.format("700Bold"), "latin", vietnamese),
    ("NotoSansSymbols2-Regular", symbols2, "symbols", chars("symbols")),
    ("NotoSansSC-Regular", sc.format("400Regular"), "sc-regular", hanzi),
    ("NotoSansSC-Bold", sc.format("700Bold"), "sc-bold", hanzi1),
    ("NotoSansTC-Regular", tc.format("400Regular"), "tc-regular", han(chars("tc-regular"))),
    ("NotoSansTC-Bold", tc.format("700Bold"), "tc-bold", han(chars("tc-bold"))),
    ("NotoSansKR-Regular", kr.format("400Regular"), "kr", syllables),
    ("NotoSansKR-Bold", kr.format("700Bold"), "kr", syllables),
    ("NotoSansDevanagari-Regular", deva.format("400Regular"), "deva", hindi),
    ("NotoSansDevanagari-Bold", deva.format("700Bold"), "deva", hindi),
    ("NotoSansGurmukhi-Regular", guru.format("400Regular"), "guru", punjabi),
    ("NotoSansGurmukhi-Bold", guru.format("700Bold"), "guru", punjabi),
    ("NotoSansArabic-Regular", "arab/NotoSansArabic-Regular.ttf", "arab", arabic),
    ("NotoSansArabic-Bold", "arab/NotoSansArabic-Bold.ttf", "arab", arabic),
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
    full = {font["hmtx"][font.getBestCmap()[c]][0] for c in have if 0x3041 <= c <= 0x9FFF and not 0x3130 <= c <= 0x318F}
    assert full <= {font["head"].unitsPerEm}, f"{name}: a full width is not one em"
    unit = 1000 / font["head"].unitsPerEm
    slack = 0 if unit == 1 else unit / 2
    assert abs(font["hhea"].ascent * unit - TTFont(os.path.join(tmp, source))["hhea"].ascent) <= slack, name
    if wanted in samples:
        cut, uncut = shape(name + ".ttf", samples[wanted]), shape(source, samples[wanted])
        assert [glyph[0] for glyph in cut] == [glyph[0] for glyph in uncut], f"{name}: shapes otherwise"
        assert all(abs(a - b) <= slack for one, two in zip(cut, uncut) for a, b in zip(one[1:], two[1:])), f"{name}: places otherwise"
    size = os.path.getsize(os.path.join(tmp, name + ".ttf"))
    print(f"{name}.ttf: {size} bytes, {len(font.getGlyphOrder())} glyphs, {len(have)} characters")

heads, bodies = [], set()
for family, folder in [("Noto Sans", "sans"), ("Noto Sans Symbols 2", "symbols2"), ("Noto Sans SC", "sc"),
                       ("Noto Sans TC", "tc"), ("Noto Sans KR", "kr"), ("Noto Sans Devanagari", "deva"),
                       ("Noto Sans Gurmukhi", "guru")]:
    head, body = open(os.path.join(tmp, folder, "LICENSE_FONT"), encoding="ascii").read().split("\n", 1)
    assert head.startswith("Copyright ")
    heads.append(f"{family}: {head}\n")
    bodies.add(body)
# Debian keeps its licence text in another shape; the font itself names its owner and the same licence.
heads.append("Noto Sans Arabic: " + TTFont(os.path.join(tmp, "NotoSansArabic-Regular.ttf"))["name"].getDebugName(0) + "\n")
assert len(bodies) == 1, "the licence texts differ"
with open(os.path.join(tmp, "OFL.txt"), "w", encoding="ascii") as f:
    f.write("".join(heads) + bodies.pop())
PY

for f in "$tmp"/NotoSans*.ttf "$tmp/OFL.txt"; do
  cp "$f" "$here/"
  chmod 644 "$here/${f##*/}"
done
