"""Training sequences: critiques of photos and other pictures, follow-ups from text, lessons."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from . import tokens, writing
from .defects import T

CRITIQUE_LENGTH = 128  # answer tokens of a critique; one shape, one compilation
TEXT_LENGTH = 224
LESSON_LENGTH = 1024


@dataclass
class Cache:
    rows: np.ndarray
    truth: np.ndarray
    photo: np.ndarray
    clean: np.ndarray
    what: list[str]


def read(root: Path, name: str) -> Cache:
    folder = root / ".cache" / name
    a = {k: np.load(folder / f"{k}.npy") for k in ("rows", "truth", "photo", "clean")}
    return Cache(**a, what=json.loads((folder / "what.json").read_text()))


def answer(c: Cache, i: int, advisor: str, rng: random.Random) -> str:
    if c.truth[i][T["photo"]] == 0:
        return writing.dump(writing.other(c.what[i]))
    return writing.dump(writing.critique(c.truth[i], advisor, rng))


def critique_head(t, advisor: str) -> list[int]:
    """bos, user, image begin | image end, words of the prompt, assistant: the image rows go between."""
    words = t.encode(writing.critique_prompt(advisor), add_special_tokens=False).ids
    return [tokens.BOS, tokens.USER, tokens.IMAGE, tokens.IMAGE_END, *words, tokens.ASSISTANT]


def pad(ids: list[int], length: int) -> list[int]:
    return (ids + [tokens.PAD] * length)[:length]


def critique_batch(t, c: Cache, indices, rng):
    """-> rows, prompt ids [n, p], answer ids [n, CRITIQUE_LENGTH] (0 = nothing)"""
    heads, answers = [], []
    for i in indices:
        advisor = rng.choice(writing.ADVISORS)
        heads.append(critique_head(t, advisor))
        answers.append(pad([*t.encode(answer(c, i, advisor, rng)).ids, tokens.EOS], CRITIQUE_LENGTH))
    rows = torch.from_numpy(c.rows[indices])
    return rows, torch.tensor(heads), torch.tensor(answers)


def text_sequence(t, c: Cache, i: int, rng) -> tuple[list[int], int]:
    """-> ids, where the answer begins"""
    made = writing.critique(c.truth[i], rng.choice(writing.ADVISORS), rng)
    question, said = writing.follow_up(made, rng)
    head = [tokens.BOS, *tokens.prompt(t, writing.ask_prompt(writing.dump(made), question))]
    return [*head, *t.encode(said).ids, tokens.EOS], len(head)


def lesson_sequence(t, c: Cache, i: int, rng) -> tuple[list[int], int]:
    """A long list without an end: cut by the length, so that the model goes on until it is stopped."""
    made = writing.critique(c.truth[i], rng.choice(writing.ADVISORS), rng)
    asked = writing.ask_prompt(writing.dump(made), rng.choice(writing.QUESTIONS["more"]))
    head = [tokens.BOS, *tokens.prompt(t, asked)]
    tips = writing.lesson(rng, 1, 160)
    return [*head, *t.encode(tips).ids], len(head)


def text_batch(t, c: Cache, indices, rng, make, length):
    """-> ids [n, length], weights [n, length] (1 where the token is part of the answer)"""
    ids, weights = [], []
    for i in indices:
        sequence, begin = make(t, c, i, rng)
        ids.append(pad(sequence, length))
        weights.append(pad([0] * begin + [1] * max(0, len(sequence) - begin), length))
    return torch.tensor(ids), torch.tensor(weights).float()
