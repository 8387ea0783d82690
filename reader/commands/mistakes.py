"""Tells somebody who mistyped a command what to change, in their own language."""

from __future__ import annotations

from collections.abc import Iterable

from typer import TyperException

from reader.commands import texts
from reader.model.text import Text


class Mistake(TyperException):
    """Raised for a command line that cannot be understood."""

    exit_code = 2

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def sentence(error: TyperException) -> Text:
    """What is wrong with a command line and how it is written instead."""
    if isinstance(error, Mistake):
        return error.sentence
    option = getattr(error, "option_name", None)
    if option is not None:
        # Only an option that does not exist can have been meant as another.
        exists = not hasattr(error, "possibilities")
        return (texts.VALUE_MISSING if exists else texts.NO_SUCH_OPTION).filled(name=option)
    param = getattr(error, "param", None)
    if param is None:
        return texts.NOT_UNDERSTOOD
    name = param.opts[0] if param.param_type_name == "option" else param.human_readable_name
    choices: Iterable[object] = getattr(param.type, "choices", ())
    if hasattr(error, "param_type"):
        return texts.MISSING.filled(name=name)
    if choices:
        listed = ", ".join(str(choice) for choice in choices)
        return texts.NOT_A_CHOICE.filled(name=name, choices=listed)
    return texts.NOT_A_VALUE.filled(name=name)


def where_help_is(error: TyperException) -> str:
    """The command that shows how the mistyped one is written."""
    context = getattr(error, "ctx", None)
    return f"{context.command_path if context is not None else 'engawa'} --help"
