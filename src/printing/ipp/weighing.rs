//! What a failure or a refusal means for a job.

use super::super::{Fault, Weight};
use super::transport::Failure;
use crate::order::Trouble;
use ipp::model::Operation;

/// `client-error-not-possible`: the job has come too far for that.
pub(super) const NOT_POSSIBLE: u16 = 0x0404;
/// `client-error-not-found`.
pub(super) const NOT_FOUND: u16 = 0x0406;
/// `client-error-gone`.
pub(super) const GONE: u16 = 0x0407;

/// What it means that there is no reply.
pub(super) fn fault(failure: Failure) -> Fault {
    match failure {
        Failure::Unreached(cause) => Fault::new(Trouble::Offline, Weight::Passing, cause),
        Failure::SignIn(cause) => Fault::new(Trouble::SignIn, Weight::Final, cause),
        Failure::Lost(cause) => Fault::new(Trouble::Offline, Weight::Unclear, cause),
    }
}

/// What it means that the printer said no (RFC 8011 appendix B, and what was added to it later).
pub(super) fn refusal(asked: Operation, status: u16, says: &str) -> Fault {
    let (trouble, weight) = match status {
        0x0401..=0x0403 => (Trouble::SignIn, Weight::Final),
        // Too long a request, a value that it does not print, or two that do not go together.
        0x0408 | 0x0409 | 0x040b | 0x040e => (Trouble::Refused, Weight::Final),
        0x040a => (Trouble::Raster, Weight::Final),
        // Not available now, a passing error, busy, too many jobs.
        0x0502 | 0x0505 | 0x0507 | 0x050b => (Trouble::Busy, Weight::Passing),
        // It takes no jobs, or was switched off by its operator.
        0x0506 | 0x050a => (Trouble::Paused, Weight::Passing),
        // Something in it is broken, and what has become of the document is not said.
        0x0504 => (Trouble::Attention, unless_sent(asked, Weight::Passing)),
        // Other errors of ours; or it does not know this operation or version, takes one document at most, or
        // the job was stopped there.
        0x0400..=0x04ff | 0x0501 | 0x0503 | 0x0508 | 0x0509 => (Trouble::Other, Weight::Final),
        _ => (Trouble::Other, unless_sent(asked, Weight::Final)),
    };
    Fault::new(trouble, weight, format!("the printer refuses {asked:?}: {says}"))
}

fn unless_sent(asked: Operation, weight: Weight) -> Weight {
    if asked == Operation::SendDocument { Weight::Unclear } else { weight }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_passes_is_tried_again_and_what_may_have_printed_is_not_settled() {
        let of = |asked, status| {
            let fault = refusal(asked, status, "");
            (fault.trouble, fault.weight)
        };
        assert_eq!(of(Operation::CreateJob, 0x0507), (Trouble::Busy, Weight::Passing));
        assert_eq!(of(Operation::CreateJob, 0x0506), (Trouble::Paused, Weight::Passing));
        assert_eq!(of(Operation::CreateJob, 0x040b), (Trouble::Refused, Weight::Final));
        assert_eq!(of(Operation::SendDocument, 0x040a), (Trouble::Raster, Weight::Final));
        assert_eq!(of(Operation::SendDocument, 0x0500), (Trouble::Other, Weight::Unclear));
        assert_eq!(of(Operation::SendDocument, 0x0504), (Trouble::Attention, Weight::Unclear));
        assert_eq!(of(Operation::CreateJob, 0x0500), (Trouble::Other, Weight::Final));
        assert_eq!(of(Operation::CreateJob, 0x0403), (Trouble::SignIn, Weight::Final));
        assert_eq!(of(Operation::CreateJob, 0x1234), (Trouble::Other, Weight::Final));
    }
}
