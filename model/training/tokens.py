"""Tokenizer: byte-level BPE whose merges may join words, with the answer's JSON structure as single tokens.

Ids 0-7 are special: pad, bos, eos, image begin, image slot, image end, user, assistant.
"""

import re
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from . import claim_kinds
from .writing import ADVISORS

VOCABULARY = 2048
LONGEST = 36  # characters: the longest piece of structure
SPECIAL = ["<pad>", "<bos>", "<eos>", "<image>", "<slot>", "</image>", "<user>", "<assistant>"]
PAD, BOS, EOS, IMAGE, SLOT, IMAGE_END, USER, ASSISTANT = range(8)
STRUCTURE = [
    '{"kind":"critique","scene":"', '{"kind":"not_a_photograph","what":"', '","subject":"', '","findings":[{"kind":"', '","findings":[],"scores":[',
    '","severity":"', '","where":"', '"},{"kind":"', '"}],"scores":[', *[f"{n}," for n in range(11)], '],"says":["', '],"says":[]}', '","', '"]}', '"}',
    "Critique this photo as ", "\nQuestion: ", *[f"{a}." for a in ADVISORS], " Measured: ", ", ", *claim_kinds.KINDS,
]


def train(texts, path: Path) -> Tokenizer:
    t = Tokenizer(models.BPE())
    literal = "|".join(re.escape(s) for s in sorted(STRUCTURE, key=len, reverse=True))
    t.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(f"({literal})"), "isolated"),
        pre_tokenizers.Digits(individual_digits=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    t.decoder = decoders.ByteLevel()
    t.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=VOCABULARY, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False,
        max_token_length=LONGEST))
    size = t.get_vocab_size()
    # The kernels want the full width; unused ids carry names that no text produces.
    if size < VOCABULARY:
        t.add_tokens([f"<unused{i}>" for i in range(VOCABULARY - size)])
    path.parent.mkdir(parents=True, exist_ok=True)
    t.save(str(path))
    return t


def load(path: Path) -> Tokenizer:
    return Tokenizer.from_file(str(path))


def prompt(t: Tokenizer, text: str) -> list[int]:
    """The user's turn and the reply header, as web-llm lays them out; the image rows go after USER."""
    return [USER, *t.encode(text, add_special_tokens=False).ids, ASSISTANT]
