#!/usr/bin/env python3
"""Fails where a text that people read has no Chinese: tests/style/check_translations.py LUPDATE

Reads the sources with lupdate into a file of its own and compares it with resources/translations. The
sources are English, so the English file holds no more than plural forms. `ninja lupdate` adds what is new.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FOLDERS = ['gis', 'scene', 'app', 'plugins']
CHINESE = 'resources/translations/parkwright_zh_CN.ts'
ENGLISH = 'resources/translations/parkwright_en.ts'
# What lupdate says when it files a text under another context than the program asks for.
MISFILED = re.compile(r'lacks Q_OBJECT macro|Qualifying with unknown namespace')
LITERAL = re.compile(r'\b(?:QT_TRANSLATE_NOOP|translate)\(\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
PLACEHOLDER = re.compile(r'%(?:L?[1-9]\d?|n)')
MACRO = re.compile(r'^\s*#\s*define\b.*\b(?:QT_TRANSLATE_NOOP|QT_TR_NOOP|translate|tr)\(', re.M)
NARROW = re.compile('[\u4e00-\u9fff”][,;:?!](?![0-9])')

problems = []


def messages(path):
    """By context, source and comment: is it finished, its translations, has it plural forms."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            forms = [form.text or '' for form in translation.iter('numerusform')]
            plural = message.get('numerus') == 'yes'
            key = (context.findtext('name'), message.findtext('source'), message.findtext('comment'))
            finished = translation.get('type') is None
            found[key] = (finished, forms or [translation.text or ''], plural)
    return found


def source_texts(lupdate):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sources.ts')
        run = subprocess.run([lupdate, '-I', '.', '-locations', 'none', *FOLDERS, '-ts', path],
                             capture_output=True, text=True, check=True)
        problems.extend(line for line in (run.stdout + run.stderr).splitlines() if MISFILED.search(line))
        return messages(path)


def check_literals(texts):
    """lupdate expands no macro and takes any function named tr for one of Qt's; then texts get lost."""
    filed = {(context, source) for context, source, _ in texts}
    for root in FOLDERS:
        for folder, _, names in os.walk(root):
            for name in names:
                if not name.endswith(('.cpp', '.h')):
                    continue
                path = os.path.join(folder, name)
                with open(path, encoding='utf-8') as file:
                    code = file.read()
                if MACRO.search(code):
                    problems.append(path + ': texts inside a macro of ours are not seen by lupdate')
                for context, literals in LITERAL.findall(code):
                    pieces = re.findall(r'"((?:[^"\\]|\\.)*)"', literals)
                    text = ''.join(pieces).replace('\\"', '"').replace('\\n', '\n').replace('\\t', '\t')
                    if text and (context, text) not in filed:
                        problems.append('%s: lupdate does not see %s: “%s”' % (path, context, text))


def check_translation(key, finished, forms):
    context, source, _ = key
    name = '%s: “%s”' % (context, source)
    if not finished or not all(forms):
        problems.append('not translated: ' + name)
        return
    for text in forms:
        if set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(text)):
            problems.append('placeholders differ: %s – “%s”' % (name, text))
        if source.endswith('…') != text.endswith('…'):
            problems.append('an ellipsis stands in one only: %s – “%s”' % (name, text))
        if bool(re.search(r'&\w', source)) != bool(re.search(r'&\w', text)):
            problems.append('a key stands in one only: %s – “%s”' % (name, text))
        if NARROW.search(text):
            problems.append('narrow punctuation after Chinese: %s – “%s”' % (name, text))


def check_data(path):
    """Texts of standards packs and samples come in both languages."""
    def look(value, place):
        if isinstance(value, dict):
            if ('zh' in value) != ('en' in value) or not all(value.get(l, '?') for l in ('zh', 'en')):
                problems.append('%s: %s lacks one of zh and en' % (path, place))
            for member, inner in value.items():
                look(inner, place + '/' + member)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                look(inner, '%s/%d' % (place, index))

    with open(path, encoding='utf-8') as file:
        look(json.load(file), '')


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
    texts = source_texts(sys.argv[1])
    check_literals(texts)
    chinese = messages(CHINESE)
    english = messages(ENGLISH)
    for key, (_, _, plural) in texts.items():
        finished, forms, _ = chinese.get(key, (False, [''], plural))
        check_translation(key, finished, forms)
        if plural:
            finished, forms, _ = english.get(key, (False, [''], plural))
            check_translation(key, finished, forms)
    for name in sorted(os.listdir('resources/standards')):
        check_data(os.path.join('resources/standards', name))
    for name in sorted(os.listdir('resources/samples')):
        sample = os.path.join('resources/samples', name, 'sample.json')
        if os.path.exists(sample):
            check_data(sample)
    for problem in problems:
        print(problem)
    print('%d texts, %d problems' % (len(texts), len(problems)))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
