"""Sizes of Qwen3-VL: a Qwen3 decoder, its tower, and the canvas of a picture."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Qwen:
    name: str
    vocab: int
    width: int
    layers: int
    heads: int
    kv_heads: int
    ffn: int
    tower_width: int = 1024
    tower_layers: int = 24
    tower_ffn: int = 4096
    deep: tuple[int, ...] = (5, 11, 17)  # layers of the tower whose rows go to the decoder's first layers
    grid: int = 48  # learned positions lie on grid x grid
    across: int = 30  # blocks of 2 x 2 patches in a landscape picture; portrait has them the other way round
    down: int = 20
    part: int = 32768  # rows of the token table in one parameter: five parts, each below 128 MiB
    context: int = 2048
    chunk: int = 1024  # what stands before the picture must fit one
    vision_start: int = 151652
    vision_end: int = 151653
    image_pad: int = 151655
    eos: int = 151645
    pad: int = 151643
    form: str = "q4"  # of the decoder's matrices; table and tower have 8 bits
    head_dim: int = 128
    rope_theta: int = 5_000_000
    sections: tuple[int, int, int] = (24, 20, 20)  # frequencies that turn with time, row and column
    eps: float = 1e-6
    tower_eps: float = 1e-6
    tower_theta: int = 10_000
    patch: int = 16
    page: int = 16  # fixed by web-llm

    @property
    def rows(self) -> int:
        """of a picture for the decoder"""
        return self.across * self.down

    @property
    def patches(self) -> int:
        return 4 * self.rows

    @property
    def shift(self) -> int:
        """How many positions fewer a picture takes than it has rows. What precedes it is moved by so many: see `qwen`."""
        return self.rows - max(self.across, self.down)

    @property
    def wide(self) -> int:
        """Columns of an embedding row: values, three additions of the tower, and number, row, column of the picture, mark of its beginning."""
        return (1 + len(self.deep)) * self.width + 4

    @property
    def tower_heads(self) -> int:
        return self.tower_width // 64

    @property
    def canvas(self) -> tuple[int, int]:
        """height, width: blocks in their order, and a strip whose first pixel tells the layout"""
        return 2 * self.patch * (self.down + 1), 2 * self.patch * self.across

    @property
    def parts(self) -> list[int]:
        return [min(self.part, self.vocab - first) for first in range(0, self.vocab, self.part)]

    def check(self) -> "Qwen":
        for n in (self.vocab, self.width, self.ffn, self.tower_width, self.tower_ffn, 3 * self.patch**2, self.part):
            assert n % 64 == 0, f"{n} is not a multiple of 64"
        assert len(self.parts) == 5 and len(self.deep) == 3 and self.heads % self.kv_heads == 0 and self.context % self.page == 0
        return self


QWEN3_VL_2B = Qwen("qwen3-vl-2b", vocab=151936, width=2048, layers=28, heads=16, kv_heads=8, ffn=6144)
QWEN3_VL_4B = Qwen("qwen3-vl-4b", vocab=151936, width=2560, layers=36, heads=32, kv_heads=8, ffn=9728)
# The same code with sizes that a test can afford. A picture of 24 rows is cut into chunks of 16 and 8.
TINY_QWEN = Qwen("tiny-qwen", vocab=896, width=128, layers=4, heads=2, kv_heads=1, ffn=256, tower_width=128, tower_layers=4, tower_ffn=256,
                 deep=(0, 1, 2), grid=5, across=6, down=4, part=192, context=512, chunk=16, vision_start=500, vision_end=501, image_pad=502,
                 eos=2, pad=0)



def layer_of(c: Qwen) -> Qwen:
    """For measuring alone: matrices and heads as they are, three layers of tower and decoder, a small picture and few tokens."""
    return replace(c, name=f"{c.name}-layer", layers=3, tower_layers=3, deep=(0, 1, 2), across=6, down=4, vocab=9216, part=2048, context=512, chunk=64,
                   vision_start=9001, vision_end=9002, image_pad=9003, eos=2, pad=0)


QWENS = {c.name: c for c in (QWEN3_VL_2B, QWEN3_VL_4B, layer_of(QWEN3_VL_2B), layer_of(QWEN3_VL_4B), TINY_QWEN)}
