"""Sizes of the decoders of other makers' models. The same parts serve each of them."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Decoder:
    """A Llama decoder: RMSNorm, rotary positions, grouped-query attention, SwiGLU, no biases."""

    name: str
    vocab: int
    width: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    ffn: int
    rope_theta: int
    tied: bool  # one table for reading and for writing tokens
    eps: float = 1e-5
    context: int = 2048
    chunk: int = 256
    page: int = 16  # fixed by web-llm

    def check(self) -> "Decoder":
        # The kernels step through rows and columns in eights, some in sixteens, without a guard.
        for n in (self.vocab, self.width, self.ffn, self.heads * self.head_dim):
            assert n % 64 == 0, f"{n} is not a multiple of 64"
        # Both rows and columns of every matrix are whole blocks and groups, so that nothing is padded.
        assert self.heads % self.kv_heads == 0 and self.head_dim == 64
        assert self.context % self.page == 0
        return self


@dataclass(frozen=True)
class Eyes:
    """SmolVLM's: a SigLIP tower over square tiles, fold x fold patches of which become one row for the decoder."""

    width: int
    layers: int
    heads: int
    ffn: int
    side: int  # of a tile, px
    patch: int
    fold: int
    tiles: int  # of the picture and one of the whole
    rows: int  # of the picture for the decoder: image rows and the marks between tiles
    eps: float = 1e-6

    @property
    def patches(self) -> int:
        """of a tile"""
        return (self.side // self.patch) ** 2

    def check(self) -> "Eyes":
        for n in (self.width, self.ffn, 3 * self.patch**2):
            assert n % 64 == 0, f"{n} is not a multiple of 64"
        assert self.width == 64 * self.heads and self.patches % 8 == 0 and self.side // self.patch % self.fold == 0
        return self


# SmolLM2-135M-Instruct, the decoder of SmolVLM-256M; there the table has 128 tokens more and is not tied.
SMOLLM2_135M = Decoder("smollm2-135m", vocab=49152, width=576, layers=30, heads=9, kv_heads=3, head_dim=64, ffn=1536,
                       rope_theta=100_000, tied=True)
# The decoders of SmolVLM. web-llm reads a picture and words apart: the 333 rows of a picture are one chunk of 512, a question of a critique
# another. A longer chunk would spare no pass, a shorter one cut the picture in two. The context has room for both and an answer of 900 tokens.
SMOLVLM_256M = replace(SMOLLM2_135M, name="smolvlm-256m", vocab=49280, tied=False, chunk=512)
SMOLVLM_500M = replace(SMOLVLM_256M, name="smolvlm-500m", width=960, layers=32, heads=15, kv_heads=5, ffn=2560)
# The same code with sizes that a test can afford.
TINY = Decoder("tiny", vocab=512, width=192, layers=2, heads=3, kv_heads=1, head_dim=64, ffn=512, rope_theta=100_000,
               tied=True, context=512, chunk=64)

DECODERS = {d.name: d for d in (SMOLLM2_135M, TINY)}

# SigLIP-B/16 at 512 px: 2 x 2 tiles of 64 rows and the whole. Whole: the picture by one tile, for measuring where five take too long.
EYES = Eyes(width=768, layers=12, heads=12, ffn=3072, side=512, patch=16, fold=4, tiles=5, rows=333)
WHOLE_EYES = replace(EYES, tiles=1, rows=67)

# The same for a model that sees: 2 x 2 tiles of 8 x 8 patches and the whole, four rows each, and the marks between them.
TINY_EYES = Eyes(width=128, layers=2, heads=2, ffn=256, side=128, patch=16, fold=4, tiles=5, rows=33)
# Its table is no multiple of the sampler's 256 invocations, as SmolVLM's is none.
TINY_VLM = Decoder("tiny-vlm", vocab=576, width=192, layers=2, heads=3, kv_heads=1, head_dim=64, ffn=512, rope_theta=100_000,
                   tied=False, context=512, chunk=16)

SEEING = {c.name: (c, eyes) for c, eyes in ((TINY_VLM, TINY_EYES), (SMOLVLM_256M, EYES), (SMOLVLM_500M, EYES))}
for c in (SMOLVLM_256M, SMOLVLM_500M):
    # Made for measuring: one tile, and one layer of each part.
    SEEING[f"{c.name}-whole"] = replace(c, name=f"{c.name}-whole"), WHOLE_EYES
    SEEING[f"{c.name}-layer"] = replace(c, name=f"{c.name}-layer", layers=1), replace(WHOLE_EYES, layers=1)
