"""Shows how commands are written, in the language of the face instead of the library's English."""

from __future__ import annotations

import difflib
import io
from typing import Any, Protocol, cast

import typer
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from reader.commands import texts
from reader.commands.face import Face
from reader.commands.flow import Flow
from reader.commands.mistakes import Mistake
from reader.model.text import Text


class _Sheet(Protocol):
    def write(self, string: str) -> None: ...


class Command(TyperCommand):
    """A command whose manual is written in the language of the face."""

    def format_help(self, ctx: object, formatter: _Sheet) -> None:
        """Write the manual of this command."""
        context = cast("typer.Context", ctx)
        formatter.write(_drawn(context, _params(context), []))


class Commands(TyperGroup):
    """The program itself: a set of commands, with its manual in the language of the face."""

    def format_help(self, ctx: object, formatter: _Sheet) -> None:
        """Write the manual of the program."""
        context = cast("typer.Context", ctx)
        rows = [(name, command.help or "") for name, command in self.commands.items()]
        formatter.write(_drawn(context, _params(context), rows))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 the base's types are private
        """Find the command that is meant; raises Mistake when there is none of that name."""
        name = args[0]
        if name in self.commands or name.startswith("-"):
            return super().resolve_command(ctx, args)
        near = difflib.get_close_matches(name, self.commands, n=1)
        said = texts.NO_SUCH_COMMAND if not near else texts.COMMAND_NEARBY
        raise Mistake(said.filled(near=near[0] if near else ""))


def _params(context: typer.Context) -> list[tuple[str, str]]:
    face = context.find_object(Face)
    rows: list[tuple[str, str]] = []
    for param in context.command.get_params(context):
        if isinstance(param, TyperArgument):
            rows.append((param.human_readable_name, param.help or ""))
        elif isinstance(param, TyperOption):
            value = "" if param.is_flag else f" {param.make_metavar(context)}"
            said = param.help or ""
            if param.name == "help" and face is not None:
                said = face.of(texts.HELP)
            rows.append((", ".join(param.opts) + value, said))
    return rows


def _drawn(
    context: typer.Context, params: list[tuple[str, str]], commands: list[tuple[str, str]]
) -> str:
    face = context.find_object(Face)
    if face is None:
        raise LookupError
    parts: list[RenderableType] = [
        Flow(f"{face.of(texts.USAGE)} {' '.join(_usage(context, face))}"),
        "",
        Padding(Flow(context.command.help or ""), (0, 0, 0, 2)),
    ]
    for title, rows in ((texts.COMMANDS, commands), (texts.WORDS, params)):
        parts += _section(face, title, rows)
    sheet = Console(
        file=io.StringIO(), width=face.out.width, highlight=False, markup=False, emoji=False
    )
    with sheet.capture() as capture:
        sheet.print(Group(*parts))
    lines = capture.get().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _usage(context: typer.Context, face: Face) -> list[str]:
    command = context.command
    arguments = [p for p in command.get_params(context) if isinstance(p, TyperArgument)]
    words = [context.command_path, face.of(texts.OPTIONS_WORD)]
    words += [
        a.human_readable_name if a.required else f"[{a.human_readable_name}]" for a in arguments
    ]
    if isinstance(command, TyperGroup):
        words.append(face.of(texts.COMMAND_WORD))
    return words


def _section(face: Face, title: Text, rows: list[tuple[str, str]]) -> list[RenderableType]:
    if not rows:
        return []
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column()
    for name, said in rows:
        table.add_row(name, Flow(said))
    return ["", Flow(face.of(title)), Padding(table, (0, 0, 0, 2))]
