//! The day on which the pages were last reviewed, as `book.toml` gives it and as a reader reads it.

use joint_working_casework::dates::Day;

use crate::html::escape;

/// A day such as `2027-05-04` as an element that reads “4 May 2027”.
///
/// # Errors
/// When it is no day. Says what is allowed.
pub(crate) fn element(day: &str) -> Result<String, String> {
    let wrong = || format!("`{day}` is no day; allowed is year, month and day, such as 2027-05-04");
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts.as_slice() else { return Err(wrong()) };
    if [year.len(), month.len(), date.len()] != [4, 2, 2] {
        return Err(wrong());
    }
    let number = |text: &str| text.parse::<u8>().map_err(|_| wrong());
    let year = year.parse::<i32>().map_err(|_| wrong())?;
    let named = Day::new(year, number(month)?, number(date)?).ok_or_else(wrong)?;
    Ok(format!("<time datetime=\"{}\">{}</time>", escape(day), named.date()))
}

#[cfg(test)]
mod tests {
    use super::element;

    #[test]
    fn a_day_is_written_out() {
        assert_eq!(element("2027-05-04").as_deref(), Ok("<time datetime=\"2027-05-04\">4 May 2027</time>"));
    }

    #[test]
    fn anything_else_is_refused() {
        for wrong in
            ["", "4 May 2027", "2027-13-01", "2027-00-01", "2027-01-32", "2027-02-30", "27-1-1", "2027-01-01-01"]
        {
            assert!(element(wrong).is_err_and(|error| error.contains("allowed")), "{wrong}");
        }
    }
}
