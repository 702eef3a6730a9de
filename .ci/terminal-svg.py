#!/usr/bin/env python3
"""Draws what a terminal shows: terminal-svg.py < OUTPUT > PICTURE.svg

Understands bold, the colors of the command, and lines that are longer than the terminal is wide. A progress bar is left
out: what was printed before the cursor came back is gone from the terminal, too.
"""
import html
import re
import sys

COLUMNS = 110
CHARACTER_WIDTH, LINE_HEIGHT, MARGIN = 7.8, 19, 16
COLORS = {'31': '#ff7b72', '32': '#7ee787', '33': '#e3b341', '36': '#79c0ff', '90': '#8b949e'}


def shown(output):
    """The output without progress bars and control characters other than those of colors."""
    output = re.sub(r'\x1b\[\?25l.*?\x1b\[\?25h', '', output.replace('\r', ''), flags=re.DOTALL)
    return re.sub(r'\x1b\[[0-9;?]*[A-Za-ln-z]|\x1b[=>]', '', output)


def lines_of(output):
    """Each line as a list of texts with their style; a word that has no room begins another."""
    style, line, column = '', [], 0
    for part in re.split(r'(\x1b\[[0-9;]*m|\n)', shown(output)):
        if part == '\n':
            yield line
            line, column = [], 0
        elif part.startswith('\x1b['):
            style = style_of(part[2:-1])
        else:
            for word in re.findall(r'\s*\S+\s*|\s+', part):
                if column and column + len(word.rstrip()) > COLUMNS:
                    yield line
                    line, column = [], 0
                line.append((word, style))
                column += len(word)
    if line:
        yield line


def style_of(code):
    if code == '1':
        return ' font-weight="bold"'
    return f' fill="{COLORS[code]}"' if code in COLORS else ''


def main():
    lines = list(lines_of(sys.stdin.read()))
    width, height = COLUMNS * CHARACTER_WIDTH + 2 * MARGIN, len(lines) * LINE_HEIGHT + 2 * MARGIN
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}">')
    print('<rect width="100%" height="100%" rx="8" fill="#0d1117"/>')
    print('<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#e6edf3" xml:space="preserve" style="white-space: pre">')
    for index, line in enumerate(lines):
        texts = ''.join(f'<tspan{style}>{html.escape(text, quote=False)}</tspan>' for text, style in line)
        print(f'<text x="{MARGIN}" y="{MARGIN + 13 + index * LINE_HEIGHT}">{texts}</text>')
    print('</g>\n</svg>')


main()
