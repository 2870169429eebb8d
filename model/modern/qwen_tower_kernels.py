"""What Qwen3-VL's tower needs beside the common kernels. Shapes are symbolic."""

from tvm.script import tirx as T

from parts.tir import f32, kernel, sizes, u32

M, D, H, V = sizes("M D H V")


@kernel
@T.prim_func(s_tir=True)
def block_patches(X: u32(1, H, V, 3), square: T.int32, Y: f32(1, M, D)):
    """A canvas of 0..255, blocks of 2 x 2 patches in their order -> one row for each patch, values from -1 to 1 in the order channel, row,
    column."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((5,), "int32")  # column of Y; place in the patch; blocks across; row, column of X
    at[0] = bx * 64 + tx
    if at[0] < D:
        at[1] = T.truncmod(at[0], square * square)
        at[2] = T.truncdiv(V, 2 * square)
        at[3] = (2 * T.truncdiv(T.truncdiv(by, 4), at[2]) + T.truncmod(T.truncdiv(by, 2), 2)) * square + T.truncdiv(at[1], square)
        at[4] = (2 * T.truncmod(T.truncdiv(by, 4), at[2]) + T.truncmod(by, 2)) * square + T.truncmod(at[1], square)
        Y[0, by, at[0]] = T.cast(X[0, at[3], at[4], T.truncdiv(at[0], square * square)], "float32") / T.float32(127.5) - T.float32(1)


M, D, H, V, P = sizes("M D H V P")


@kernel
@T.prim_func(s_tir=True)
def grid_positions(A: f32(1, M, D), W: f32(P, D), X: u32(1, H, V, 3), across: T.int32, down: T.int32, grid: T.int32, Y: f32(1, M, D)):
    """Adds learned positions of grid x grid, stretched over the picture's patches from corner to corner, between four of them."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((8,), "int32")  # column; blocks across, down; row, column of the patch; learned row, column; index
    f = T.alloc_local((2,), "float32")
    at[0] = bx * 64 + tx
    if at[0] < D:
        at[1] = T.Select(T.reinterpret("int32", X[0, H - 1, 0, 0]) > 127, down, across)
        at[2] = across + down - at[1]
        at[3] = 2 * T.truncdiv(T.truncdiv(by, 4), at[1]) + T.truncmod(T.truncdiv(by, 2), 2)
        at[4] = 2 * T.truncmod(T.truncdiv(by, 4), at[1]) + T.truncmod(by, 2)
        at[5] = T.truncdiv(at[3] * (grid - 1), 2 * at[2] - 1)
        at[6] = T.truncdiv(at[4] * (grid - 1), 2 * at[1] - 1)
        f[0] = T.cast(at[3] * (grid - 1) - at[5] * (2 * at[2] - 1), "float32") / T.cast(2 * at[2] - 1, "float32")
        f[1] = T.cast(at[4] * (grid - 1) - at[6] * (2 * at[1] - 1), "float32") / T.cast(2 * at[1] - 1, "float32")
        at[2] = T.min(at[5] + 1, grid - 1) * grid
        at[1] = T.min(at[6] + 1, grid - 1)
        at[5] = at[5] * grid
        Y[0, by, at[0]] = A[0, by, at[0]] + (T.float32(1) - f[0]) * ((T.float32(1) - f[1]) * W[at[5] + at[6], at[0]] + f[1] * W[at[5] + at[1], at[0]]) + f[0] * ((T.float32(1) - f[1]) * W[at[2] + at[6], at[0]] + f[1] * W[at[2] + at[1], at[0]])


M, N, H, V, S = sizes("M N H V S")


@kernel
@T.prim_func(s_tir=True)
def turn_patches(A: f32(M, N, 64), X: u32(1, H, V, 3), turn: f32(S, 32), across: T.int32, down: T.int32, Y: f32(M, N, 64)):
    """Queries and keys of heads of 64: pairs i and i + 32 turn with the patch's row for i < 16, with its column otherwise. Values stay."""
    bx = T.launch_thread("blockIdx.x", T.ceildiv(N * 32, 64))
    by = T.launch_thread("blockIdx.y", M)
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((4,), "int32")  # head, pair, blocks across, position
    at[0] = T.truncdiv(bx * 64 + tx, 32)
    at[1] = T.truncmod(bx * 64 + tx, 32)
    if at[0] < N:
        if at[0] * 3 >= N * 2:
            Y[by, at[0], at[1]] = A[by, at[0], at[1]]
            Y[by, at[0], at[1] + 32] = A[by, at[0], at[1] + 32]
        else:
            at[2] = T.Select(T.reinterpret("int32", X[0, H - 1, 0, 0]) > 127, down, across)
            at[3] = 2 * T.truncdiv(T.truncdiv(by, 4), at[2]) + T.truncmod(T.truncdiv(by, 2), 2)
            if at[1] >= 16:
                at[3] = 2 * T.truncmod(T.truncdiv(by, 4), at[2]) + T.truncmod(by, 2)
            at[2] = T.truncmod(at[1], 16)
            Y[by, at[0], at[1]] = A[by, at[0], at[1]] * turn[at[3], at[2]] - A[by, at[0], at[1] + 32] * turn[at[3], at[2] + 16]
            Y[by, at[0], at[1] + 32] = A[by, at[0], at[1] + 32] * turn[at[3], at[2]] + A[by, at[0], at[1]] * turn[at[3], at[2] + 16]


M, D = sizes("M D")


@kernel
@T.prim_func(s_tir=True)
def erf_gelu_rows(X: f32(1, M, D), Y: f32(1, M, D)):
    """The exact GELU. erf by Abramowitz and Stegun 7.1.26, error below 1.5e-7: WGSL has none."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    f = T.alloc_local((3,), "float32")  # |x| / sqrt 2, t, the tail
    if bx * 64 + tx < D:
        x: T.let[T.float32] = X[0, by, bx * 64 + tx]
        f[0] = T.max(x, -x) * T.float32(0.7071067811865476)
        f[1] = T.float32(1) / (T.float32(1) + T.float32(0.3275911) * f[0])
        f[2] = f[1] * (T.float32(0.254829592) + f[1] * (T.float32(-0.284496736) + f[1] * (T.float32(1.421413741) + f[1] * (T.float32(-1.453152027) + f[1] * T.float32(1.061405429))))) * T.exp(-f[0] * f[0])
        Y[0, by, bx * 64 + tx] = T.float32(0.5) * x * T.Select(x < T.float32(0), f[2], T.float32(2) - f[2])


M, D, H, W, V = sizes("M D H W V")


@kernel
@T.prim_func(s_tir=True)
def image_rows(A: f32(1, M, D), B: f32(1, M, D), C: f32(1, M, D), E: f32(1, M, D), X: u32(1, H, W, 3), across: T.int32, down: T.int32,
               Y: f32(M, V)):
    """What the decoder takes of a picture: values, three additions, 1 + number, row, column, no mark."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(V, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((2,), "int32")  # column, blocks across
    at[0] = bx * 64 + tx
    if at[0] < D:
        Y[by, at[0]] = A[0, by, at[0]]
    elif at[0] < 2 * D:
        Y[by, at[0]] = B[0, by, at[0] - D]
    elif at[0] < 3 * D:
        Y[by, at[0]] = C[0, by, at[0] - 2 * D]
    elif at[0] < 4 * D:
        Y[by, at[0]] = E[0, by, at[0] - 3 * D]
    elif at[0] < V:
        at[1] = T.Select(T.reinterpret("int32", X[0, H - 1, 0, 0]) > 127, down, across)
        Y[by, at[0]] = T.Select(at[0] == V - 4, T.cast(by + 1, "float32"), T.Select(at[0] == V - 3, T.cast(T.truncdiv(by, at[1]), "float32"), T.Select(at[0] == V - 2, T.cast(T.truncmod(by, at[1]), "float32"), T.float32(0))))
