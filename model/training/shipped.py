"""The committed package as torch reads it, every number as it comes out of int8: what is evaluated, compared and trained on from here."""

from functools import cache
from pathlib import Path

import numpy as np
import torch

from loupe.config import CLASSES, EMBEDDING
from loupe.reference import load_weights

from . import export, state, tokens
from .network import Loupe

PACKAGE = Path(__file__).parent.parent.parent / "public/models/loupe/resolve/v3"


@cache
def stored() -> dict[str, torch.Tensor]:
    return {name: torch.from_numpy(np.array(value, "float32")) for name, value in load_weights(PACKAGE).items()}


def fill(target: torch.Tensor, value: torch.Tensor):
    """Copies without the padding."""
    flat = value.flatten()[: target.numel()] if target.ndim == 1 else value.reshape(-1, value.shape[-1])[: target.shape[0], : target.shape[1]]
    target.copy_(flat)


def eyes() -> dict[str, torch.Tensor]:
    """By the names of `loupe.efficientnet`. Matrices keep the padding of their columns."""
    found = {name: value for name, value in stored().items() if name.startswith(("vision.stem.", "vision.blocks.", "vision.embedding."))}
    for name in [n for n in found if n.endswith(".weight") and found[n].ndim == 2]:
        found[name] = found[name][: found[name.replace(".weight", ".bias")].numel()]
    return found


@torch.no_grad()
def head() -> state.State:
    w, made = stored(), state.State()

    def norm(name, mean, scale, columns):
        factor, addend = (w[f"vision.{name}.{part}"].flatten()[: len(columns)] for part in ("factor", "addend"))
        scale[columns], mean[columns] = 1 / factor, -addend / factor

    for name, columns in export.summaries():
        norm(f"{name}.norm", made.mean, made.scale, columns)
        made.first.weight[:, columns] = w[f"vision.{name}.first.weight"][: state.HIDDEN, : len(columns)]
    fill(made.first.bias, w["vision.last.first.bias"])
    begin = state.offset("subject")
    made.box_out.weight.copy_(w["vision.box_out.weight"][begin : begin + 13, : state.BOX_HIDDEN])
    made.box_out.bias.copy_(w["vision.box_out.bias"].flatten()[begin : begin + 13])
    for name in ("second", "out", "sense", "cell", "score", "box"):
        fill(getattr(made, name).weight, w[f"vision.{name}.weight"])
        fill(getattr(made, name).bias, w[f"vision.{name}.bias"])
    norm("sense_norm", made.sense_mean, made.sense_scale, [*range(EMBEDDING)])
    norm("digest", made.cut, made.unit, [*range(state.COUNT)])
    fill(made.classes, w["vision.classes.weight"])
    fill(made.classes_bias, w["vision.classes.bias"])
    made.groups.copy_(w["vision.groups.weight"][: state.OUTPUTS["scene"], :CLASSES].T)
    return made.eval()


@torch.no_grad()
def decoder() -> Loupe:
    w, model = stored(), Loupe()
    for name, parameter in model.named_parameters():
        fill(parameter, w["tok" if name == "tok.weight" else f"vision.{name}" if name.startswith("see.") else name])
    return model.eval()


def tokenizer():
    return tokens.load(PACKAGE / "tokenizer.json")
