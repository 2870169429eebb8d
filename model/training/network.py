"""Loupe in torch: the same layers, names and layouts as the compiled program (`loupe.model`).

digest [n, COUNT] -> image tokens [n, 16, 256]; ids [n, s] -> logits [n, s, 2048]. All arithmetic float32.
"""

import torch
import torch.nn.functional as F
from torch import nn

from loupe.config import Config

from .state import COUNT

C = Config()


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(C.width))

    def forward(self, x):
        return F.rms_norm(x, (C.width,), self.weight, C.eps)


def rotate(x, at):
    """Rotary positions: first half of a head with its second half; `at` [s] are positions."""
    half = C.head_dim // 2
    angle = at[:, None] * C.rope_theta ** (-torch.arange(half) / half)
    c, s = angle.cos().to(x.dtype), angle.sin().to(x.dtype)
    a, b = x[..., :half], x[..., half:]
    return torch.cat([a * c - b * s, b * c + a * s], -1)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = Norm(), Norm()
        self.qkv = nn.Linear(C.width, (C.heads + 2 * C.kv_heads) * C.head_dim, bias=False)
        self.out = nn.Linear(C.width, C.width, bias=False)
        self.gate_up = nn.Linear(C.width, 2 * C.ffn, bias=False)
        self.down = nn.Linear(C.ffn, C.width, bias=False)

    def forward(self, x, at, cache=None, drop=0.0):
        n, s, _ = x.shape
        parts = self.qkv(self.norm1(x)).view(n, s, -1, C.head_dim).transpose(1, 2)
        q, k, v = parts.split([C.heads, C.kv_heads, C.kv_heads], 1)
        q, k = rotate(q, at), rotate(k, at)
        if cache is not None:
            if cache:
                k, v = torch.cat([cache[0], k], 2), torch.cat([cache[1], v], 2)
            cache[:] = [k, v]
        group = C.heads // C.kv_heads
        k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        y = F.scaled_dot_product_attention(q, k, v, is_causal=s > 1)
        x = x + F.dropout(self.out(y.transpose(1, 2).reshape(n, s, -1)), drop, self.training)
        gate, up = self.gate_up(self.norm2(x)).chunk(2, -1)
        return x + F.dropout(self.down(F.silu(gate) * up), drop, self.training)


class Loupe(nn.Module):
    def __init__(self):
        super().__init__()
        self.tok = nn.Embedding(C.vocab, C.width)
        self.blocks = nn.ModuleList(Block() for _ in range(C.layers))
        self.norm = Norm()
        self.head = nn.Linear(C.width, C.vocab, bias=False)
        self.see = nn.Linear(COUNT, C.image_tokens * C.width)
        for m in self.modules():
            if isinstance(m, (nn.Linear, nn.Embedding)):
                nn.init.normal_(m.weight, 0, 0.02)
        for b in self.blocks:
            for m in (b.out, b.down):
                nn.init.normal_(m.weight, 0, 0.02 / (2 * C.layers) ** 0.5)

    def image(self, digest):
        return self.see(digest).view(-1, C.image_tokens, C.width)

    def trunk(self, x, start=0, cache=None, drop=0.0):
        at = torch.arange(start, start + x.shape[1]).float()
        for i, block in enumerate(self.blocks):
            x = block(x, at, None if cache is None else cache[i], drop)
        return self.norm(x)

    def with_image(self, image, ids, before=2):
        """ids [n, s] with the image rows put in after the first `before` of them, plus the image marks already in ids."""
        e = self.tok(ids)
        return torch.cat([e[:, : before + 1], image, e[:, before + 1 :]], 1)

    @torch.no_grad()
    def write(self, embeds, limit, eos=2):
        """Greedy answers for prompts [n, s, 256] -> list of id lists without eos."""
        n = len(embeds)
        cache = [[] for _ in self.blocks]
        x, at = self.trunk(embeds, 0, cache)[:, -1:], embeds.shape[1]
        out, done = [], torch.zeros(n, dtype=torch.bool)
        for _ in range(limit):
            ids = self.head(x[:, -1]).argmax(-1)
            ids[done] = eos
            out.append(ids)
            done |= ids == eos
            if done.all():
                break
            x = self.trunk(self.tok(ids)[:, None], at, cache)
            at += 1
        table = torch.stack(out, 1).tolist() if out else [[]] * n
        return [row[: row.index(eos)] if eos in row else row for row in table]
