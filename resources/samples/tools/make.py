#!/usr/bin/env python3
"""Makes the text of all samples anew: resources/samples/tools/make.py [NAME]...

Deterministic: the same bytes on every machine with Python 3.9 or later; no other package is needed.
"""

import os
import sys

import guiyang
import tower

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = {'guiyang-enclaves': guiyang.make, 'tower': tower.make}


def main():
    wanted = sys.argv[1:] or list(SAMPLES)
    for name in wanted:
        print(name, SAMPLES[name](os.path.join(os.path.dirname(HERE), name))[2])


if __name__ == '__main__':
    main()
