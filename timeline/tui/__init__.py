"""The explorer: the one part that imports textual. Nothing here is imported before the explorer opens.

`app` is the program; a screen is one file in `screens`, a widget one file in `widgets`; what they
draw is made by the pure functions in `draw`, which a test calls without a terminal.

To add a key: a row in `keys.py` and the action it names. To add a screen: a file in `screens` with a
class made from `Reader` or `Screen`, and a line in `app.Explorer` that opens it. To add a widget: a
file in `widgets` made from `Sheet` (scrolls) or `Bar` (a few lines), and a line in `screens/main.py`.
Actions know `screens/desk.py` and, to filter, `screens/sifted.py`; `main` knows the actions.
Text from data reaches the screen only as `draw.line.Line`, built from cleaned text: never as markup.
"""
