"""Every size of the model; the reference in tests/ reads the same object."""

from dataclasses import dataclass

# EfficientNet-Lite0: repeats, kernel, stride, expansion, channels in and out
CONV_STAGES = [(1, 3, 1, 1, 32, 16), (2, 3, 2, 6, 16, 24), (2, 5, 2, 6, 24, 40), (3, 3, 2, 6, 40, 80),
               (3, 5, 1, 6, 80, 112), (4, 5, 2, 6, 112, 192), (1, 3, 1, 6, 192, 320)]

# (block, channels) where statistics are taken beside the last block; -1 is the image, padded to 4 channels
TAPS = [(10, 112), (4, 40), (2, 24), (0, 16), (-1, 4)]


@dataclass(frozen=True)
class Config:
    vocab: int = 2048
    width: int = 256
    layers: int = 6
    heads: int = 4
    kv_heads: int = 2
    head_dim: int = 64
    ffn: int = 704
    context: int = 2048
    chunk: int = 256
    page: int = 16  # fixed by web-llm
    rope_theta: int = 10000
    eps: float = 1e-5
    image: int = 224  # side of the square image, px
    patch: int = 32  # side of the square one image token stands for, px
    # token ids
    pad: int = 0
    bos: int = 1
    eos: int = 2
    image_begin: int = 3
    image_slot: int = 4
    image_end: int = 5
    user: int = 6
    assistant: int = 7

    @property
    def image_tokens(self) -> int:
        return (self.image // self.patch) ** 2

    def check(self) -> "Config":
        # The kernels step through rows and columns in eights, some in sixteens, without a guard.
        for n in (self.vocab, self.width):
            assert n % 16 == 0, f"{n} is not a multiple of 16"
        assert self.ffn % 8 == 0, f"{self.ffn} is not a multiple of 8"
        assert self.heads % self.kv_heads == 0 and self.head_dim % 16 == 0
        assert self.heads * self.head_dim == self.width
        # A chunk that splits the image would be correct but slow.
        assert self.chunk >= self.image_tokens and self.context % self.page == 0
        return self
