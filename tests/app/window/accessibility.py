"""Starts the program and reads its window from outside, as a screen reader does (AT-SPI): every
control has a name.

accessibility.py PROGRAM LANGUAGE   needs a display and a session bus
"""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 120  # s, for a window to come up in software rendering
CONTROLS = {
    Atspi.Role.CHECK_BOX,
    Atspi.Role.CHECK_MENU_ITEM,
    Atspi.Role.COMBO_BOX,
    Atspi.Role.ENTRY,
    Atspi.Role.LIST,
    Atspi.Role.MENU,
    Atspi.Role.MENU_ITEM,
    Atspi.Role.PAGE_TAB,
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.RADIO_BUTTON,
    Atspi.Role.SLIDER,
    Atspi.Role.SPIN_BUTTON,
    Atspi.Role.TABLE,
    Atspi.Role.TEXT,
    Atspi.Role.TOGGLE_BUTTON,
    Atspi.Role.TREE,
    Atspi.Role.TREE_TABLE,
}
CELLS = {Atspi.Role.TABLE_CELL, Atspi.Role.TREE_ITEM, Atspi.Role.LIST_ITEM}


def program(pid):
    """The program as the bus knows it, once it is there with a window."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            each = desktop.get_child_at_index(i)
            if each and each.get_process_id() == pid and each.get_child_count() > 0:
                return each
        time.sleep(0.2)
    sys.exit("the program did not show up on the accessibility bus")


def walk(node, path=()):
    """Every node with the names on the way to it; the lines of tables and trees are content."""
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is None or child.get_role() in CELLS:
            continue
        here = path + (child.get_name() or child.get_role_name(),)
        yield child, here
        yield from walk(child, here)


def showing(pid):
    """What can be seen of the program, once two looks in a row find the same."""
    known = None
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = [
                (node, path)
                for node, path in walk(program(pid))
                if node.get_state_set().contains(Atspi.StateType.SHOWING)
            ]
        except GLib.GError:  # what was looked at has gone meanwhile
            known = None
            continue
        paths = sorted(path for _, path in found)
        if paths == known:
            return found
        known = paths
        time.sleep(0.5)
    sys.exit("the window did not come to rest")


def controls(pid):
    """The controls of the window, those behind the tabs of panels too: each tab is pressed."""
    found = {}
    for name in [""] + [n.get_name() for n, _ in showing(pid) if n.get_role() == Atspi.Role.PAGE_TAB]:
        for node, _ in showing(pid):
            if name and node.get_role() == Atspi.Role.PAGE_TAB and node.get_name() == name:
                Atspi.Action.do_action(node, 0)
                break
        for node, path in showing(pid):
            if node.get_role() in CONTROLS:
                found[path] = node.get_name()
    return found


def main():
    Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)  # a busy program answers late
    executable, language = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = home
        park = os.path.join(home, "park.gpkg")
        subprocess.run([executable, "new", park, "--sample", "tower"], check=True)
        started = subprocess.Popen([executable, "--lang", language, park])
        try:
            found = controls(started.pid)
        finally:
            started.terminate()
            started.wait(30)
    nameless = [path for path, name in found.items() if not name.strip()]
    for path in nameless:
        print("without a name:", " > ".join(path))
    print(f"{len(found)} controls, {len(nameless)} without a name")
    sys.exit(1 if nameless or len(found) < 40 else 0)


main()
