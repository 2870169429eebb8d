"""Records what the compiled program must compute: float64 logits for the parity test. usage: python -m loupe.record_reference

Reads the committed package, writes tests/fixtures/loupe/: cases.json (prompts, token rows, where logits were taken)
and logits.bin (float32, little-endian, one row of 2048 per entry).
"""

import json
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .config import Config
from .reference import Reference, load_weights

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "public/models/loupe/resolve/v3"
OUT = ROOT / "tests/fixtures/loupe"
IMAGE = -1  # stands for an image row


def test_image(height: int, width: int) -> np.ndarray:
    """The same pixels as the test draws: integer arithmetic only."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    return (x * 3 + y * 2 * (c + 1) + (x // 16) * (y // 16) * 11) % 256


class Recorder:
    def __init__(self):
        self.c = Config()
        self.reference = Reference(self.c, load_weights(PACKAGE))
        self.tokens = Tokenizer.from_file(str(PACKAGE / "tokenizer.json"))
        self.image = self.reference.image_embed(test_image(self.c.image, 2 * self.c.image))
        self.cases, self.logits = [], []

    def ids(self, text: str) -> list[int]:
        return self.tokens.encode(text, add_special_tokens=False).ids

    def rows(self, text: str, image: str | None) -> list[int]:
        """One user turn with its reply header, as web-llm lays it out."""
        c = self.c
        marks = [c.image_begin, *[IMAGE] * c.image_tokens, c.image_end]
        words = self.ids(text)
        parts = {"first": marks + words, "last": words + marks, None: words}[image]
        return [c.user, *parts, c.assistant]

    def run(self, rows: list[int]) -> np.ndarray:
        embeds = self.reference.w["tok"][np.maximum(rows, 0)].copy()
        embeds[np.array(rows) == IMAGE] = self.image[: rows.count(IMAGE)]
        return self.reference.logits(embeds)

    def greedy(self, rows: list[int], limit: int) -> list[int]:
        out = []
        while len(out) < limit:
            token = int(self.run(rows + out)[-1].argmax())
            if token == self.c.eos:
                break
            out.append(token)
        return out

    def case(self, name: str, turns: list[dict], limit: int, to_the_end: bool = False):
        """Each turn {text, image}; the answer of all but the last runs to its end."""
        rows, ends, answers = [self.c.bos], [], []
        for i, turn in enumerate(turns):
            start = len(rows)
            rows += self.rows(turn["text"], turn.get("image"))
            # Wherever a chunk can end: every multiple of the chunk from the turn's start, and both sides of the image.
            ends += [e for e in range(start + self.c.chunk - 1, len(rows), self.c.chunk)]
            if start == 1:
                ends += [e for e in range(self.c.chunk - 1, len(rows), self.c.chunk)]
            marks = [j for j, r in enumerate(rows) if r == IMAGE and j >= start]
            ends += [marks[0] - 1, marks[-1]] if marks else []
            answer = self.greedy(rows, 200 if to_the_end or i < len(turns) - 1 else limit)
            ends += range(len(rows) - 1, len(rows) + len(answer))
            answers.append(self.tokens.decode(answer, skip_special_tokens=False))
            rows += answer
        ends = sorted({e for e in ends if e < len(rows)})
        logits = self.run(rows)
        self.cases.append({"name": name, "turns": turns, "limit": limit, "rows": rows, "ends": ends, "answers": answers,
                           "first": sum(map(len, self.logits))})
        self.logits.append(logits[ends].astype("<f4"))
        print(f"{name}: {len(rows)} rows, {len(ends)} logits, {answers!r:.120}", flush=True)

    def text_of(self, count: int) -> str:
        """A text of exactly `count` tokens."""
        text = "?"
        while len(self.ids(text)) < count:
            text += "?!"[len(self.ids(text)) % 2] + str(len(self.ids(text)) % 7)
        while len(self.ids(text)) > count:
            text = text[:-1]
        assert len(self.ids(text)) == count
        return text


def main():
    r = Recorder()
    chunk, around = r.c.chunk, 3  # bos, user, assistant
    r.case("shortest prompt", [{"text": r.text_of(1)}], 3)
    for name, length in (("chunk - 1", chunk - 1), ("chunk", chunk), ("chunk + 1", chunk + 1), ("two chunks and a bit", 2 * chunk + 44)):
        r.case(name, [{"text": r.text_of(length - around)}], 3)
    r.case("image, then text", [{"text": "Critique this photo as ansel. Measured: burnt_areas top, level, clean_at_iso.", "image": "first"}], 12)
    r.case("text, then image", [{"text": r.text_of(40), "image": "last"}], 3)
    r.case("image, second turn", [{"text": "Critique this photo as gehry. Measured: nothing.", "image": "first"}, {"text": "Teach me more."}], 6)
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "cases.json").write_text(json.dumps({"vocab": r.c.vocab, "chunk": chunk, "cases": r.cases}) + "\n")
    (OUT / "logits.bin").write_bytes(np.concatenate(r.logits).tobytes())
    print(f"{sum(map(len, r.logits))} rows of logits")


if __name__ == "__main__":
    main()
