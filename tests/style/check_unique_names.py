"""Names in anonymous namespaces are unique within a library, as a unity build needs it.

check_unique_names.py      run in the folder of the project
"""

import pathlib
import re
import sys

LIBRARIES = ("gis", "scene", "app")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
LITERAL = re.compile(r'R"\((.*?)\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
KIND = re.compile(r"^(?:template\s*<[^{]*>\s*)?(class|struct|enum(?: class)?|union)\s+(\w+)\s*(?![\w:(])")
FUNCTION = re.compile(r"((?:\w+::)*~?\w+)\s*\(")
VARIABLE = re.compile(r"(\w+)\s*(?:\[[^\]]*\]\s*)?(?:=|\{|;|$)")


def statements(text):
    """The declarations at the outer level of each anonymous namespace, without their bodies."""
    for start in re.finditer(r"\bnamespace\s*\{", text):
        depth, begin, inside = 1, start.end(), ""
        for i in range(start.end(), len(text)):
            char = text[i]
            if char == "{":
                if depth == 1:
                    inside = text[begin:i]
                depth += 1
            elif char == "}":
                depth -= 1
                if depth == 0:
                    break
                if depth == 1:
                    rest = text[i + 1 : i + 40].lstrip()
                    yield inside.strip()
                    begin = i + 1 if not rest.startswith((";", "=")) else text.index(";", i) + 1
                    inside = ""
            elif char == ";" and depth == 1 and begin <= i:
                yield text[begin:i].strip()
                begin = i + 1


def name_of(statement):
    """What it declares, with the types of its parameters where it is a function."""
    statement = re.sub(r"\s+", " ", statement)
    if not statement or statement.startswith(("friend", "static_assert", "using", "Q_", "#")):
        return None
    kind = KIND.match(statement)
    if kind:
        return kind.group(2)
    head = statement.split("=")[0]
    call = FUNCTION.search(head)
    if call and not re.match(r"(decltype|alignas|__attribute__)$", call.group(1)):
        parameters = head[call.end() :]
        return f"{call.group(1)}({re.sub(r' [a-zA-Z_]+(?=[,)])', '', parameters)}"
    variables = VARIABLE.findall(head + "=")
    return variables[0] if variables else None


def main():
    problems = 0
    for library in LIBRARIES:
        seen = {}
        for path in sorted(pathlib.Path(library).rglob("*.cpp")):
            text = LITERAL.sub('""', COMMENT.sub("", path.read_text(encoding="utf-8")))
            text = re.sub(r"^\s*#[^\n]*", "", text, flags=re.M)
            for statement in statements(text):
                name = name_of(statement)
                if name is None:
                    continue
                other = seen.setdefault(name, path)
                if other != path:
                    print(f"{path}: {name} is also in {other}")
                    problems += 1
    print(f"{problems} names twice")
    sys.exit(1 if problems else 0)


main()
