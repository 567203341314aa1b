"""Reads codes in pictures for the tests, many in one call.

Standard input: a JSON list of paths. Standard output: a JSON list, in the same order, of what zxing reads
in the codes of each picture.
"""

import json
import sys

import zxingcpp
from PIL import Image


def codes(path):
    with Image.open(path) as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


json.dump([codes(path) for path in json.load(sys.stdin)], sys.stdout)
