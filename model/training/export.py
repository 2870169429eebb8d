"""Trained state head and decoder -> arrays by the compiled program's parameter names. usage: python -m training.export OUT.npz"""

import sys
from pathlib import Path

import numpy as np
import torch

from loupe.config import CLASSES, CONV_STAGES, CROP_TAPS, EMBEDDING, TAPS, Config
from loupe.config import State as Sizes
from parts.quantize import BLOCK, GROUP, rounded

from . import state

ROOT = Path(__file__).parent.parent


def check():
    """The program's sizes are the training's."""
    s = Sizes()
    at = {k: state.offset(k) for k in state.CHOICES}
    assert (s.learned, s.digest) == (state.LEARNED, state.COUNT)
    assert (s.scene, s.light, s.what) == (at["scene"], at["light"], at["what"])
    assert [s.scenes, s.lights, s.whats] == [state.OUTPUTS[k] for k in ("scene", "light", "what")]
    assert s.cell_sharpness == state.CELL_SHARPNESS
    assert (s.places, s.sizes) == (state.OUTPUTS["subject"], state.OUTPUTS["size"]) and (s.subject, s.size) == (at["subject"], at["size"])
    assert (s.cell_hidden, s.cell_row, s.box_hidden) == (state.CELL_HIDDEN, state.CELL_ROW, state.BOX_HIDDEN)
    assert (s.hidden, s.state) == (state.HIDDEN, state.STATE)


def row(values, size: int) -> np.ndarray:
    """[n] -> float32 [1, 1, size], padded with zeros"""
    values = np.asarray(values, "<f4").flatten()
    return np.pad(values, (0, size - len(values))).reshape(1, 1, size)


def summaries() -> list[tuple[str, list[int]]]:
    """(name of the summary, its columns among the pooled features in the program's order)"""
    grid, crop = state.tower.GRID_WIDTH, state.tower.CROP_WIDTH
    found, at = [("last", [*range(CONV_STAGES[-1][-1])])], CONV_STAGES[-1][-1]
    for i, (_, channels) in enumerate(TAPS):
        found.append((f"grid.{i}", [*range(at, at + 2 * channels)]))
        at += 2 * channels
    found = [(name, [*columns, *(c + grid for c in columns)]) for name, columns in found]
    begin, at = 2 * grid, 0
    for i, (_, channels) in enumerate(CROP_TAPS):
        columns = range(at, at + 2 * channels)
        found.append((f"crops.{i}", [begin + r * crop + c for r in range(3) for c in columns]))
        at += 2 * channels
    begin += 3 * crop
    for name in ("grid_ratios", "crop_ratios"):
        found.append((name, [*range(begin, begin + 4 * state.RATIOS)]))
        begin += 4 * state.RATIOS
    found.append(("statistics", [*range(begin, begin + state.tower.STATISTICS)]))
    assert sorted(c for _, columns in found for c in columns) == [*range(state.POOLED)]
    return found


def head_arrays(m: state.State) -> dict[str, np.ndarray]:
    out = {}
    weights = {k: v.detach().double().numpy() for k, v in [*m.named_parameters(), *m.named_buffers()]}
    learned = rounded(state.LEARNED, BLOCK)
    for name, columns in summaries():
        size = rounded(len(columns), GROUP)
        scale, mean = weights["scale"][columns], weights["mean"][columns]
        out[f"vision.{name}.norm.factor"] = row(1 / scale, size)
        out[f"vision.{name}.norm.addend"] = row(-mean / scale, size)
        out[f"vision.{name}.first.weight"] = weights["first.weight"][:, columns].astype("<f4")
        out[f"vision.{name}.first.bias"] = row(weights["first.bias"] if name == "last" else np.zeros(state.HIDDEN), state.HIDDEN)
    out.update(cell_arrays(weights, learned))
    out["vision.second.weight"], out["vision.second.bias"] = weights["second.weight"], row(weights["second.bias"], state.STATE)
    told = state.out_mask().double().numpy()
    out["vision.out.weight"], out["vision.out.bias"] = weights["out.weight"] * told[:, None], row(weights["out.bias"] * told, learned)
    mask = state.sense_mask().double().numpy()
    out["vision.sense.weight"] = weights["sense.weight"] * mask[:, None]
    out["vision.sense.bias"] = row(weights["sense.bias"] * mask, learned)
    out["vision.sense_norm.factor"] = row(1 / weights["sense_scale"], EMBEDDING)
    out["vision.sense_norm.addend"] = row(-weights["sense_mean"] / weights["sense_scale"], EMBEDDING)
    out["vision.mean.factor"], out["vision.mean.addend"] = row(np.ones(EMBEDDING), EMBEDDING), row([], EMBEDDING)
    groups = np.zeros((state.OUTPUTS["scene"] + 1, rounded(CLASSES, BLOCK)))
    groups[:-1, :CLASSES] = weights["groups"].T
    groups[-1, :CLASSES] = 1
    out["vision.groups.weight"], out["vision.groups.bias"] = groups, row([], BLOCK)
    size = rounded(state.COUNT, GROUP)
    out["vision.digest.factor"], out["vision.digest.addend"] = row(1 / weights["unit"], size), row(-weights["cut"] / weights["unit"], size)
    return {k: a.astype("<f4") for k, a in out.items()}


def cell_arrays(weights, learned: int) -> dict[str, np.ndarray]:
    """Mean and scale of the columns go into weights and bias."""
    out = {}
    weight = weights["cell.weight"] / weights["cell_scale"]
    bias = weights["cell.bias"] - weight @ weights["cell_mean"]
    out["vision.cell.weight"], out["vision.cell.bias"] = weight, row(bias, state.CELL_HIDDEN)
    out["vision.score.weight"], out["vision.score.bias"] = weights["score.weight"], row(weights["score.bias"], 8)
    out["vision.box.weight"], out["vision.box.bias"] = weights["box.weight"], row(weights["box.bias"], state.BOX_HIDDEN)
    full, bias = np.zeros((learned, state.BOX_HIDDEN)), np.zeros(learned)
    begin = state.offset("subject")
    full[begin : begin + 13], bias[begin : begin + 13] = weights["box_out.weight"], weights["box_out.bias"]
    out["vision.box_out.weight"], out["vision.box_out.bias"] = full, row(bias, learned)
    return out


def decoder_arrays(weights: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """Biases that training left out are zero."""
    out = {}
    for name, value in weights.items():
        value = value.float().numpy()
        if name == "tok.weight":
            out["tok"] = value
        elif name.startswith("see."):
            out["vision." + name] = value if value.ndim == 2 else row(value, len(value))
        else:
            out[name] = value
            if value.ndim == 2:
                out[name.replace(".weight", ".bias")] = row([], len(value))
    return out


def arrays() -> dict[str, np.ndarray]:
    check()
    head = state.State()
    head.load_state_dict(torch.load(ROOT / ".cache/state.pt")["state"])
    eyes = dict(np.load(ROOT / ".cache/efficientnet.npz"))
    eyes["vision.classes.bias"] = row(eyes["vision.classes.bias"], rounded(CLASSES, BLOCK))
    decoder = decoder_arrays(torch.load(ROOT / ".cache/model.pt")["model"])
    assert len(decoder["vision.see.weight"]) == Config().image_tokens * Config().width
    return eyes | head_arrays(head) | decoder


def main():
    np.savez(sys.argv[1], **arrays())


if __name__ == "__main__":
    main()
