/*
 * `count` values of a row as float32, from whole blocks of a maker's type. The numbers of types are GGUF's. Each product
 * is exact in float32; only the differences round, once, as in src/domain/weights/read-blocks.ts.
 */
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

enum type { F32 = 0, F16 = 1, Q4_0 = 2, Q4_1 = 3, Q5_0 = 6, Q8_0 = 8, Q4_K = 12, Q6_K = 14, BF16 = 30 };

/* Bytes of so many values. */
static inline size_t bytes_of(enum type type, size_t values) {
  switch (type) {
    case F32: return values * 4;
    case F16: case BF16: return values * 2;
    case Q4_0: return values / 32 * 18;
    case Q4_1: return values / 32 * 20;
    case Q5_0: return values / 32 * 22;
    case Q8_0: return values / 32 * 34;
    case Q4_K: return values / 256 * 144;
    case Q6_K: return values / 256 * 210;
  }
  return 0;
}

/* Four halves in the lower 16 bits of each lane. Subnormals through integers: no slow arithmetic with them. */
static inline v128_t halves(v128_t bits) {
  v128_t size = wasm_v128_and(bits, wasm_i32x4_splat(0x7fff)), exponent = wasm_v128_and(bits, wasm_i32x4_splat(0x7c00));
  v128_t normal = wasm_i32x4_add(wasm_i32x4_shl(size, 13), wasm_i32x4_splat(112 << 23));
  v128_t small = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(size), wasm_f32x4_splat(0x1p-24f));
  v128_t value = wasm_v128_bitselect(small, normal, wasm_i32x4_eq(exponent, wasm_i32x4_splat(0)));
  v128_t endless = wasm_i32x4_eq(exponent, wasm_i32x4_splat(0x7c00));
  value = wasm_v128_or(value, wasm_v128_and(endless, wasm_i32x4_splat(0x7f800000)));
  return wasm_v128_or(value, wasm_i32x4_shl(wasm_v128_and(bits, wasm_i32x4_splat(0x8000)), 16));
}

static inline float half(const uint8_t *at) { return wasm_f32x4_extract_lane(halves(wasm_i32x4_splat(at[0] | at[1] << 8)), 0); }

/* 16 signed bytes times a scale, less what lies below. */
static inline void put(float *to, v128_t codes, v128_t scale, v128_t below) {
  v128_t low = wasm_i16x8_extend_low_i8x16(codes), high = wasm_i16x8_extend_high_i8x16(codes);
  v128_t four[] = {wasm_i32x4_extend_low_i16x8(low), wasm_i32x4_extend_high_i16x8(low),
                   wasm_i32x4_extend_low_i16x8(high), wasm_i32x4_extend_high_i16x8(high)};
  for (int i = 0; i < 4; i++)
    wasm_v128_store(to + 4 * i, wasm_f32x4_sub(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(four[i]), scale), below));
}

static inline v128_t lower(v128_t pairs) { return wasm_v128_and(pairs, wasm_i8x16_splat(15)); }
static inline v128_t upper(v128_t pairs) { return wasm_u8x16_shr(pairs, 4); }

static void read_f32(const uint8_t *from, float *to, int count) {
  for (int i = 0; i < count; i += 4) wasm_v128_store(to + i, wasm_v128_load(from + 4 * i));
}

static void read_bf16(const uint8_t *from, float *to, int count) {
  v128_t zero = wasm_i32x4_splat(0);
  for (int i = 0; i < count; i += 8) {
    v128_t x = wasm_v128_load(from + 2 * i);
    wasm_v128_store(to + i, wasm_i16x8_shuffle(zero, x, 0, 8, 1, 9, 2, 10, 3, 11));
    wasm_v128_store(to + i + 4, wasm_i16x8_shuffle(zero, x, 4, 12, 5, 13, 6, 14, 7, 15));
  }
}

static void read_f16(const uint8_t *from, float *to, int count) {
  for (int i = 0; i < count; i += 8) {
    v128_t x = wasm_v128_load(from + 2 * i);
    wasm_v128_store(to + i, halves(wasm_u32x4_extend_low_u16x8(x)));
    wasm_v128_store(to + i + 4, halves(wasm_u32x4_extend_high_u16x8(x)));
  }
}

static void read_q8_0(const uint8_t *from, float *to, int count) {
  v128_t zero = wasm_f32x4_splat(0);
  for (int i = 0; i < count; i += 32, from += 34) {
    v128_t scale = wasm_f32x4_splat(half(from));
    put(to + i, wasm_v128_load(from + 2), scale, zero);
    put(to + i + 16, wasm_v128_load(from + 18), scale, zero);
  }
}

static void read_q4_0(const uint8_t *from, float *to, int count) {
  v128_t zero = wasm_f32x4_splat(0), eight = wasm_i8x16_splat(8);
  for (int i = 0; i < count; i += 32, from += 18) {
    v128_t pairs = wasm_v128_load(from + 2), scale = wasm_f32x4_splat(half(from));
    put(to + i, wasm_i8x16_sub(lower(pairs), eight), scale, zero);
    put(to + i + 16, wasm_i8x16_sub(upper(pairs), eight), scale, zero);
  }
}

static void read_q4_1(const uint8_t *from, float *to, int count) {
  for (int i = 0; i < count; i += 32, from += 20) {
    v128_t pairs = wasm_v128_load(from + 4), scale = wasm_f32x4_splat(half(from)), below = wasm_f32x4_splat(-half(from + 2));
    put(to + i, lower(pairs), scale, below);
    put(to + i + 16, upper(pairs), scale, below);
  }
}

/* 16 where the bit is clear: what takes a five-bit code to its signed number. */
static inline v128_t clear_bits(const uint8_t *two) {
  v128_t bytes = wasm_i8x16_shuffle(wasm_i8x16_splat((int8_t)two[0]), wasm_i8x16_splat((int8_t)two[1]), 0, 0, 0, 0, 0, 0, 0, 0,
                                    16, 16, 16, 16, 16, 16, 16, 16);
  v128_t bit = wasm_i8x16_const(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  v128_t clear = wasm_i8x16_eq(wasm_v128_and(bytes, bit), wasm_i8x16_splat(0));
  return wasm_v128_and(clear, wasm_i8x16_splat(16));
}

static void read_q5_0(const uint8_t *from, float *to, int count) {
  v128_t zero = wasm_f32x4_splat(0);
  for (int i = 0; i < count; i += 32, from += 22) {
    v128_t pairs = wasm_v128_load(from + 6), scale = wasm_f32x4_splat(half(from));
    put(to + i, wasm_i8x16_sub(lower(pairs), clear_bits(from + 2)), scale, zero);
    put(to + i + 16, wasm_i8x16_sub(upper(pairs), clear_bits(from + 4)), scale, zero);
  }
}

static void read_q4_k(const uint8_t *from, float *to, int count) {
  for (int i = 0; i < count; i += 256, from += 144) {
    float of_scales = half(from), of_offsets = half(from + 2);
    const uint8_t *six = from + 4;
    for (int g = 0; g < 8; g++) {
      int scale = g < 4 ? six[g] & 63 : (six[g + 4] & 15) | six[g - 4] >> 6 << 4;
      int offset = g < 4 ? six[g + 4] & 63 : six[g + 4] >> 4 | six[g] >> 6 << 4;
      v128_t step = wasm_f32x4_splat(of_scales * (float)scale), below = wasm_f32x4_splat(of_offsets * (float)offset);
      const uint8_t *pairs = from + 16 + 32 * (g >> 1);
      v128_t first = wasm_v128_load(pairs), second = wasm_v128_load(pairs + 16);
      put(to + i + 32 * g, g & 1 ? upper(first) : lower(first), step, below);
      put(to + i + 32 * g + 16, g & 1 ? upper(second) : lower(second), step, below);
    }
  }
}

static void read_q6_k(const uint8_t *from, float *to, int count) {
  v128_t zero = wasm_f32x4_splat(0), middle = wasm_i8x16_splat(32), two_bits = wasm_i8x16_splat(48);
  for (int i = 0; i < count; i += 256, from += 210) {
    float of_scales = half(from + 208);
    for (int k = 0; k < 16; k++) {
      /* 16 values; of a half of the block the eighth `at`. */
      int at = k & 7, side = k >> 3;
      v128_t pairs = wasm_v128_load(from + 64 * side + 16 * (at & 3));
      v128_t twos = wasm_v128_load(from + 128 + 32 * side + 16 * (at & 1));
      int shift = 2 * (at >> 1);
      v128_t high = shift < 4 ? wasm_i8x16_shl(twos, (unsigned)(4 - shift)) : wasm_u8x16_shr(twos, (unsigned)(shift - 4));
      v128_t codes = wasm_v128_or(at & 4 ? upper(pairs) : lower(pairs), wasm_v128_and(high, two_bits));
      float scale = of_scales * (float)(int8_t)from[192 + k];
      put(to + i + 16 * k, wasm_i8x16_sub(codes, middle), wasm_f32x4_splat(scale), zero);
    }
  }
}

/* One copy for both forms. */
__attribute__((noinline)) static void read_values(enum type type, const uint8_t *from, float *to, int count) {
  switch (type) {
    case F32: read_f32(from, to, count); break;
    case F16: read_f16(from, to, count); break;
    case BF16: read_bf16(from, to, count); break;
    case Q4_0: read_q4_0(from, to, count); break;
    case Q4_1: read_q4_1(from, to, count); break;
    case Q5_0: read_q5_0(from, to, count); break;
    case Q8_0: read_q8_0(from, to, count); break;
    case Q4_K: read_q4_k(from, to, count); break;
    case Q6_K: read_q6_k(from, to, count); break;
  }
}
