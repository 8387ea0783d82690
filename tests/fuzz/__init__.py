"""Feeds the reader what nobody meant to be read, and lets nothing pass but a sentence.

``python3 dev.py fuzz`` starts ``__main__``; ``docs/decisions/0024-fuzzing.md`` says how it works.
"""
