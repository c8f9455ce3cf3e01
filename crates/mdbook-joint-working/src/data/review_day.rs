//! The day on which the pages were last reviewed, as `book.toml` gives it and as a reader reads it.

use joint_working_casework::dates::Day;
use joint_working_rules::shown::shown;

/// A day such as `2027-05-04`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReviewDay {
    /// As it is written in `book.toml`.
    pub(crate) iso: String,
    day: Day,
}

impl ReviewDay {
    /// Reads a day.
    ///
    /// # Errors
    /// When it is not a day. Says what is allowed.
    pub(crate) fn read(iso: &str) -> Result<Self, String> {
        let wrong = || format!("`{}` is not a day; allowed: year, month and day, such as 2027-05-04", shown(iso));
        let parts: Vec<&str> = iso.split('-').collect();
        let [year, month, date] = parts.as_slice() else { return Err(wrong()) };
        if [year.len(), month.len(), date.len()] != [4, 2, 2] {
            return Err(wrong());
        }
        let number = |text: &str| text.parse::<u8>().map_err(|_| wrong());
        let year = year.parse::<i32>().map_err(|_| wrong())?;
        let day = Day::new(year, number(month)?, number(date)?).ok_or_else(wrong)?;
        Ok(Self { iso: iso.to_owned(), day })
    }

    /// The day in words: “4 May 2027”.
    pub(crate) fn words(&self) -> String {
        self.day.date()
    }
}

#[cfg(test)]
mod tests {
    use super::ReviewDay;

    #[test]
    fn a_day_is_written_out() {
        let day = ReviewDay::read("2027-05-04");
        assert!(day.as_ref().is_ok_and(|day| day.words() == "4 May 2027" && day.iso == "2027-05-04"), "{day:?}");
    }

    #[test]
    fn anything_else_is_refused() {
        for wrong in
            ["", "4 May 2027", "2027-13-01", "2027-00-01", "2027-01-32", "2027-02-30", "27-1-1", "2027-01-01-01"]
        {
            assert!(ReviewDay::read(wrong).is_err_and(|error| error.contains("allowed: ")), "{wrong}");
        }
    }
}
