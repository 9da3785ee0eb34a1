//! Four numbers at once: one SIMD register in the browser, an array elsewhere. Knows arithmetic, nothing else.
//!
//! Only operations that IEEE 754 rounds exactly, each lane by itself, so both forms give the same bits.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod four {
    use core::arch::wasm32 as simd;

    /// Four single-precision numbers.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Lanes(simd::v128);

    impl Lanes {
        #[inline]
        pub(in super::super) fn new([a, b, c, d]: [f32; 4]) -> Self {
            Self(simd::f32x4(a, b, c, d))
        }

        #[inline]
        pub(in super::super) fn all(value: f32) -> Self {
            Self(simd::f32x4_splat(value))
        }

        #[inline]
        pub(in super::super) fn array(self) -> [f32; 4] {
            [
                simd::f32x4_extract_lane::<0>(self.0),
                simd::f32x4_extract_lane::<1>(self.0),
                simd::f32x4_extract_lane::<2>(self.0),
                simd::f32x4_extract_lane::<3>(self.0),
            ]
        }

        /// The lanes 1, 2, 3, 0.
        #[inline]
        pub(in super::super) fn turned(self) -> Self {
            Self(simd::i32x4_shuffle::<1, 2, 3, 0>(self.0, self.0))
        }

        /// The square root of each.
        #[inline]
        pub(in super::super) fn root(self) -> Self {
            Self(simd::f32x4_sqrt(self.0))
        }
    }

    impl std::ops::Add for Lanes {
        type Output = Self;
        #[inline]
        fn add(self, other: Self) -> Self {
            Self(simd::f32x4_add(self.0, other.0))
        }
    }

    impl std::ops::Sub for Lanes {
        type Output = Self;
        #[inline]
        fn sub(self, other: Self) -> Self {
            Self(simd::f32x4_sub(self.0, other.0))
        }
    }

    impl std::ops::Mul for Lanes {
        type Output = Self;
        #[inline]
        fn mul(self, other: Self) -> Self {
            Self(simd::f32x4_mul(self.0, other.0))
        }
    }

    impl std::ops::Div for Lanes {
        type Output = Self;
        #[inline]
        fn div(self, other: Self) -> Self {
            Self(simd::f32x4_div(self.0, other.0))
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod four {
    /// Four single-precision numbers.
    #[derive(Clone, Copy)]
    #[repr(align(16))]
    pub(in super::super) struct Lanes([f32; 4]);

    impl Lanes {
        #[inline]
        pub(in super::super) const fn new(lanes: [f32; 4]) -> Self {
            Self(lanes)
        }

        #[inline]
        pub(in super::super) const fn all(value: f32) -> Self {
            Self([value; 4])
        }

        #[inline]
        pub(in super::super) const fn array(self) -> [f32; 4] {
            self.0
        }

        /// The lanes 1, 2, 3, 0.
        #[inline]
        pub(in super::super) const fn turned(self) -> Self {
            let [a, b, c, d] = self.0;
            Self([b, c, d, a])
        }

        /// The square root of each.
        #[inline]
        pub(in super::super) fn root(self) -> Self {
            Self(self.0.map(f32::sqrt))
        }
    }

    impl std::ops::Add for Lanes {
        type Output = Self;
        #[inline]
        fn add(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a + e, b + f, c + g, d + h])
        }
    }

    impl std::ops::Sub for Lanes {
        type Output = Self;
        #[inline]
        fn sub(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a - e, b - f, c - g, d - h])
        }
    }

    impl std::ops::Mul for Lanes {
        type Output = Self;
        #[inline]
        fn mul(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a * e, b * f, c * g, d * h])
        }
    }

    impl std::ops::Div for Lanes {
        type Output = Self;
        #[inline]
        fn div(self, other: Self) -> Self {
            let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
            Self([a / e, b / f, c / g, d / h])
        }
    }
}

pub(super) use four::Lanes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_lane_by_itself() {
        let (a, b) = (Lanes::new([1.0, 2.0, 3.0, 4.0]), Lanes::all(2.0));
        assert_eq!((a * b + a - b).array(), [1.0, 4.0, 7.0, 10.0]);
        assert_eq!((a / b).array(), [0.5, 1.0, 1.5, 2.0]);
        assert_eq!(a.turned().array(), [2.0, 3.0, 4.0, 1.0]);
        assert_eq!((a * a).root().array(), a.array());
    }
}
