//! What came while the kiosk was drawing, thinned out: no hand does so much in so short a time. Pure.

use crate::kiosk::Message;
use crate::screen::Pointer;

/// So many keys, touches and turns of the wheel count at once, the latest: more come from a line that is
/// noisy, or from something that lies on a key, and would keep everybody else waiting.
const BY_HAND: usize = 32;

/// Leaves out what nobody did by hand, and of a finger's way all but the end.
pub(super) fn thinned(messages: impl Iterator<Item = Message>) -> Vec<Message> {
    let mut burst: Vec<Message> = Vec::new();
    for message in messages {
        match (burst.last_mut(), &message) {
            (Some(last @ Message::Pointer(Pointer::Drag(_))), Message::Pointer(Pointer::Drag(_))) => *last = message,
            _ => burst.push(message),
        }
    }
    let mut surplus = burst.iter().filter(|message| by_hand(message)).count().saturating_sub(BY_HAND);
    burst.retain(|message| {
        let drop = surplus > 0 && by_hand(message);
        surplus -= usize::from(drop);
        !drop
    });
    burst
}

/// Letting go is no deed of its own, and must not be missed.
fn by_hand(message: &Message) -> bool {
    matches!(message, Message::Key(_) | Message::Pointer(_)) && *message != Message::Pointer(Pointer::Release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::{Code, Key};

    fn key(letter: char) -> Message {
        Message::Key(Key::plain(Code::Char(letter)))
    }

    #[test]
    fn of_a_flood_the_latest_counts_and_nothing_is_lost_that_no_hand_did() {
        let flood = [Message::Tick].into_iter().chain((0..5000).map(|_| key('x'))).chain([Message::Stop, key('p')]);
        let thin = thinned(flood);
        assert_eq!(thin.len(), BY_HAND + 2);
        assert!(thin.first() == Some(&Message::Tick) && thin.ends_with(&[Message::Stop, key('p')]));
        let pin: Vec<Message> = "831058310583105\r".chars().map(key).collect();
        assert_eq!(thinned(pin.clone().into_iter()), pin);
    }

    #[test]
    fn a_finger_is_where_it_came_to() {
        let drag = |y: u16| Message::Pointer(Pointer::Drag((1, y).into()));
        let touch = Message::Pointer(Pointer::Touch((1, 9).into()));
        let release = Message::Pointer(Pointer::Release);
        let way = [touch.clone(), drag(8), drag(7), drag(6), release.clone(), touch.clone(), drag(3)];
        assert_eq!(thinned(way.into_iter()), [touch.clone(), drag(6), release, touch, drag(3)]);
    }
}
