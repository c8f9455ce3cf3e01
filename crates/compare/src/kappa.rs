//! Cohen's kappa: how far two readers agree beyond what their habits alone would give. Kappa is (observed − expected) ÷ (1 − expected),
//! where expected is the agreement of two readers who use each answer as often as these do, but by chance (Cohen 1960).

/// How far two readers agree on a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// How many pairs of answers there are.
    pub n: usize,
    /// In how many the two are the same.
    pub agreed: usize,
    /// Kappa, or why it is not defined.
    pub kappa: Result<f64, Undefined>,
}

/// Why kappa is not defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// There is no pair of answers.
    NoPairs,
    /// Both readers gave one and the same answer throughout: chance alone would give full agreement.
    OneAnswer,
    /// It is no answer to a question: only how often the two are the same can be told.
    NoAnswers,
}

impl Kappa {
    /// The share of pairs in which the two are the same; `None` where there is no pair.
    pub fn raw(&self) -> Option<f64> {
        (self.n > 0).then(|| self.agreed as f64 / self.n as f64)
    }
}

/// Kappa of pairs of answers.
pub fn kappa<T: PartialEq>(pairs: &[(T, T)]) -> Kappa {
    let (n, agreed) = (pairs.len(), pairs.iter().filter(|(a, b)| a == b).count());
    let mut seen: Vec<&T> = Vec::new();
    // Of each answer, how often one reader gave it times how often the other did.
    let mut by_chance = 0;
    for answer in pairs.iter().flat_map(|(a, b)| [a, b]) {
        if seen.contains(&answer) {
            continue;
        }
        seen.push(answer);
        let (a, b) = (pairs.iter().filter(|(a, _)| a == answer), pairs.iter().filter(|(_, b)| b == answer));
        by_chance += a.count() * b.count();
    }
    let most = n * n;
    let kappa = match (n, most - by_chance) {
        (0, _) => Err(Undefined::NoPairs),
        (_, 0) => Err(Undefined::OneAnswer),
        // Over n squared, so that nothing is rounded before the last step.
        (_, rest) => Ok(((agreed * n) as f64 - by_chance as f64) / rest as f64),
    };
    Kappa { n, agreed, kappa }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests")]

    use super::{Kappa, Undefined, kappa};

    /// From a table: rows are one reader's answers, columns the other's.
    fn of(table: &[&[usize]]) -> Kappa {
        let mut pairs = Vec::new();
        for (a, row) in table.iter().enumerate() {
            for (b, count) in row.iter().enumerate() {
                pairs.extend(std::iter::repeat_n((a, b), *count));
            }
        }
        kappa(&pairs)
    }

    fn near(table: &[&[usize]], raw: f64, value: f64) {
        let found = of(table);
        assert!(found.raw().is_some_and(|it| (it - raw).abs() < 1e-9), "{found:?}");
        assert!(found.kappa.is_ok_and(|it| (it - value).abs() < 5e-4), "{found:?}");
        let turned: Vec<Vec<usize>> =
            (0..table[0].len()).map(|column| table.iter().map(|row| row[column]).collect()).collect();
        let turned: Vec<&[usize]> = turned.iter().map(Vec::as_slice).collect();
        assert_eq!(of(&turned), found, "it does not matter which reader is which");
    }

    #[test]
    fn published_values_come_out() {
        // Cohen 1968: two judges, three diagnoses of two hundred people.
        near(&[&[88, 10, 2], &[14, 40, 6], &[18, 10, 12]], 0.70, 0.4915);
        // Fleiss, Cohen and Everitt 1969: three diagnoses again.
        near(&[&[53, 5, 2], &[11, 14, 5], &[1, 6, 3]], 0.70, 0.4286);
        // The package “Delta” of R, in its manual.
        near(&[&[50, 10], &[10, 20]], 70.0 / 90.0, 0.5);
        // Grant proposals, the example most often taught; and two tables of one raw agreement and unlike kappas.
        near(&[&[20, 5], &[10, 15]], 0.70, 0.4);
        near(&[&[45, 15], &[25, 15]], 0.60, 0.1304);
        near(&[&[25, 35], &[5, 35]], 0.60, 0.2593);
        // Below chance.
        near(&[&[25, 13, 12], &[12, 2, 16], &[3, 15, 2]], 0.29, -0.0923);
    }

    #[test]
    fn at_the_edges_it_is_undefined_and_says_why() {
        let none = kappa::<u8>(&[]);
        assert_eq!((none.raw(), none.kappa), (None, Err(Undefined::NoPairs)));
        let one = kappa(&[(1, 1), (1, 1)]);
        assert_eq!((one.raw(), one.kappa), (Some(1.0), Err(Undefined::OneAnswer)));
        // One reader always the same, the other not: no better than chance.
        assert_eq!(kappa(&[(1, 1), (1, 2)]).kappa, Ok(0.0));
        assert_eq!(kappa(&[(1, 2), (2, 1)]).kappa, Ok(-1.0));
        assert_eq!(kappa(&[(1, 2), (1, 2)]).kappa, Ok(0.0));
        assert_eq!(kappa(&[(1, 1), (2, 2)]).kappa, Ok(1.0));
    }
}
