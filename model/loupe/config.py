"""Every size of the model; the reference in tests/ reads the same object."""

from dataclasses import dataclass

# EfficientNet-Lite0: repeats, kernel, stride, expansion, channels in and out
CONV_STAGES = [(1, 3, 1, 1, 32, 16), (2, 3, 2, 6, 16, 24), (2, 5, 2, 6, 24, 40), (3, 3, 2, 6, 40, 80),
               (3, 5, 1, 6, 80, 112), (4, 5, 2, 6, 112, 192), (1, 3, 1, 6, 192, 320)]

# (block, channels) where statistics are taken beside the last block; -1 is the image, padded to 4 channels
TAPS = [(10, 112), (4, 40), (2, 24), (0, 16), (-1, 4)]
# the same for the details at full scale, of which only the first blocks are run
CROP_TAPS = [(4, 40), (2, 24), (0, 16), (-1, 4)]
EMBEDDING = 1280  # channels of the last 1 x 1 convolution, averaged over the photo
CLASSES = 1000  # of ImageNet, whose classifier is kept


@dataclass(frozen=True)
class State:
    """Sizes of the state head and where its choices begin among its outputs; `training.export` checks them against the training."""

    hidden: int = 512
    state: int = 256
    learned: int = 123
    outputs_padded: int = 128
    scene: int = 56
    scenes: int = 19
    light: int = 75
    lights: int = 6
    what: int = 81
    whats: int = 9
    subject: int = 110
    places: int = 10
    size: int = 120
    sizes: int = 3
    cell_hidden: int = 64
    cell_row: int = 64
    box_hidden: int = 64
    digest: int = 145
    digest_padded: int = 160
    cell_sharpness: int = 40
    statistics: int = 338
    statistics_padded: int = 352


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
    image: int = 224  # height of the canvas and side of each of its two halves, px
    image_tokens: int = 16
    # token ids
    pad: int = 0
    bos: int = 1
    eos: int = 2
    image_begin: int = 3
    image_slot: int = 4
    image_end: int = 5
    user: int = 6
    assistant: int = 7

    def check(self) -> "Config":
        # The kernels step through rows and columns in eights, some in sixteens, without a guard.
        for n in (self.vocab, self.width, self.ffn):
            assert n % 64 == 0, f"{n} is not a multiple of 64"
        assert self.heads % self.kv_heads == 0 and self.head_dim % 16 == 0
        assert self.heads * self.head_dim == self.width
        # A chunk that splits the image would be correct but slow.
        assert self.chunk >= self.image_tokens and self.context % self.page == 0
        return self
