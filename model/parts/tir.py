"""Short forms for kernels, what they have in common, and how they are called."""

from tvm import tirx
from tvm.relax.frontend.nn import Tensor, op
from tvm.script import tirx as T

GROUP = 16  # invocations per workgroup; software adapters like few, see README


def kernel(func):
    """Marks a hand-scheduled function. Its Python name becomes the shader's, so it must be unique."""
    return func.with_attr({"tirx.is_scheduled": True, "tirx.noalias": True})


def sizes(names: str):
    """Symbolic dimensions, bound by the buffers that mention them. Not to be named as globals of the module are, which the parser would take
    where a signature alone mentions them."""
    return [tirx.Var(n, "int32") for n in names.split()]


def f32(*shape):
    return T.Buffer(shape, "float32")


def u32(*shape):
    return T.Buffer(shape, "uint32")


def f32_view(*shape):
    """A buffer that may begin inside a larger one."""
    return T.Buffer(shape, "float32", elem_offset=tirx.Var("start", "int32"))


def i32(*shape):
    """Index arrays; TVM packs them into one workspace. Without a shape: not used."""
    return T.Buffer(shape or sizes("unused"), "int32", elem_offset=tirx.Var("start", "int32"))


def code(word, place, bits: int):
    """Expression of the value at `place` of a word: two's complement, lowest first."""
    return T.cast(T.shift_right(T.shift_left(word, 32 - bits - bits * place), 32 - bits), "float32")


def scale_bits(word, is_lower):
    """Expression of one of the two bf16 that lie in a word, the first in the lower half; as float32 once it is reinterpreted."""
    return T.Select(is_lower, T.shift_left(word, 16), T.bitwise_and(word, -65536))


@T.macro
def add_up(part, first, tx, acc, i, workers):
    """acc[i] becomes the sum over all invocations, which each adds up for itself: one barrier. Their parts lie in `part` from `first` on."""
    part[first + tx] = acc[i]
    T.tvm_storage_sync("shared")
    acc[i] = T.float32(0)
    for k in T.serial(workers):
        acc[i] = acc[i] + part[first + k]


@T.macro
def find_top(part, tx, acc, i, workers):
    """acc[i] becomes the greatest of all invocations' own, likewise."""
    part[tx] = acc[i]
    T.tvm_storage_sync("shared")
    for k in T.serial(workers):
        acc[i] = T.max(acc[i], part[k])


def call(func, args, shape) -> Tensor:
    """Calls a kernel; Python numbers among the arguments become scalars."""
    scalar = {float: lambda a: tirx.FloatImm("float32", a), int: lambda a: tirx.IntImm("int32", a)}
    args = [scalar.get(type(a), lambda a: a)(a) for a in args]
    return op.tensor_ir_op(func, str(func.attrs["global_symbol"]), args, Tensor.placeholder(shape, "float32"))
