//! A printer that speaks IPP and exists in this process only. It does what a test tells it to: print at its
//! own speed, stop, refuse, lose its jobs, or answer as no printer ever should.

use aftercare::config::{Address, IppSettings, PaperSize};
use aftercare::order::JobId;
use aftercare::printing::{Ipp, Printer, Ticket};
use ipp::attribute::{IppAttribute, IppAttributeGroup};
use ipp::model::{DelimiterTag, IppVersion, Operation, StatusCode};
use ipp::parser::IppParser;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;
use std::io::{BufRead, BufReader, Cursor, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What it does instead of answering.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Trick {
    /// It reads the request and says nothing.
    Hang,
    /// It answers with one byte at a time.
    Drip,
    /// It breaks the connection off at the first byte.
    Reset,
    /// It leaves the rest of the request where it is.
    NeverReads,
    /// It answers as a web page.
    Html,
    /// It answers with this HTTP status and these further header lines.
    Http(u16, String),
    /// It answers with half of the answer.
    Truncated,
    /// It answers with this in place of IPP.
    Body(Vec<u8>),
    /// It answers with this in place of HTTP.
    Noise(Vec<u8>),
    /// Its answer has no end.
    Endless,
    /// It nests collections so deeply.
    Nested(usize),
    /// It answers another request.
    WrongNumber,
    /// It does what was asked, and the answer is lost.
    LostAnswer,
    /// It refuses with this status of IPP.
    Refuse(StatusCode),
}

/// A job in its memory.
#[derive(Debug, Clone)]
pub(crate) struct FakeJob {
    pub(crate) id: i32,
    pub(crate) name: String,
    pub(crate) uuid: String,
    pub(crate) state: i32,
    pub(crate) copies: i32,
    pub(crate) media: Option<String>,
    pub(crate) sides: Option<String>,
    pub(crate) color: Option<String>,
    pub(crate) document: Option<Vec<u8>>,
    worked: Duration,
    out: u32,
}

/// What it is and does, and what it has seen.
#[expect(clippy::struct_excessive_bools, reason = "each can be so or not, whatever the others are")]
pub(crate) struct State {
    pub(crate) trick: Option<Trick>,
    /// The operation that the trick is for; all where there is none.
    pub(crate) trick_on: Option<Operation>,
    pub(crate) stopped: bool,
    pub(crate) accepting: bool,
    /// It takes no further job for now.
    pub(crate) busy: bool,
    pub(crate) reasons: Vec<String>,
    pub(crate) message: String,
    pub(crate) alerts: Vec<String>,
    pub(crate) formats: Vec<String>,
    pub(crate) media: Vec<String>,
    pub(crate) side_words: Vec<String>,
    pub(crate) most_copies: i32,
    /// How long one side takes.
    pub(crate) side_time: Duration,
    /// Sides of one copy of every document.
    pub(crate) document_sides: u32,
    /// Whether it tells how many sides have come out.
    pub(crate) tells_progress: bool,
    /// What it wants to read in the header `Authorization`.
    pub(crate) wants: Option<String>,
    /// Jobs that it remembers.
    pub(crate) jobs: Vec<FakeJob>,
    /// Jobs of which a side came out, in order; a name may stand there twice.
    pub(crate) printed: Vec<FakeJob>,
    /// What it was asked for.
    pub(crate) asked: Vec<Operation>,
    /// The headers `Authorization` that it was shown.
    pub(crate) shown: Vec<String>,
    /// Connections that were opened.
    pub(crate) connections: usize,
    boot: u32,
    up: Instant,
    last: Instant,
    held: Vec<TcpStream>,
}

/// The printer; it ends with the process.
#[derive(Clone)]
pub(crate) struct Fake {
    state: Arc<Mutex<State>>,
    at: SocketAddr,
    secure: bool,
}

impl Fake {
    /// A printer of which all is well.
    pub(crate) fn start() -> Self {
        Self::listen(None)
    }

    /// The same by TLS, with a certificate that it signed itself for another name, and which ended long ago.
    pub(crate) fn start_secure() -> (Self, Vec<u8>) {
        let (certificate, key) = certificate();
        let shown = certificate.clone();
        (Self::listen(Some(tls(certificate, &key))), shown)
    }

    /// One that shows somebody else's certificate, without its key.
    pub(crate) fn start_impostor(certificate: &[u8]) -> Self {
        Self::listen(Some(tls(certificate.to_vec(), &self::certificate().1)))
    }

    fn listen(tls: Option<Arc<rustls::ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let fake = Self { state: Arc::new(Mutex::new(State::new())), at, secure: tls.is_some() };
        let server = fake.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (server, tls) = (server.clone(), tls.clone());
                thread::spawn(move || server.serve(stream, tls));
            }
        });
        fake
    }

    /// Changes what it does.
    pub(crate) fn set(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state.lock().unwrap();
        state.advance();
        change(&mut state);
    }

    /// Looks at what it did.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        let mut state = self.state.lock().unwrap();
        state.advance();
        look(&state)
    }

    /// Plays a trick from now on, with one operation or with all.
    pub(crate) fn play(&self, trick: Trick, on: Option<Operation>) {
        self.set(|state| (state.trick, state.trick_on) = (Some(trick), on));
    }

    /// Behaves again.
    pub(crate) fn behave(&self) {
        self.set(|state| (state.trick, state.trick_on) = (None, None));
    }

    /// Switches it off and on: its jobs are lost, and their numbers are given again.
    pub(crate) fn reboot(&self) {
        self.set(|state| {
            state.jobs.clear();
            state.boot += 1;
            state.up = now();
        });
    }

    /// How often a job of this name came out.
    pub(crate) fn times_printed(&self, name: &str) -> usize {
        self.read(|state| state.printed.iter().filter(|job| job.name == name).count())
    }

    /// Its address.
    pub(crate) fn address(&self) -> Address {
        let scheme = if self.secure { "ipps" } else { "ipp" };
        Address::parse(&format!("{scheme}://{}/ipp/print", self.at)).unwrap()
    }

    /// A driver for it that asks for sheets of A4.
    pub(crate) fn driver(&self) -> Ipp {
        Ipp::new(&IppSettings::at(self.address()), PaperSize::A4, None, None).unwrap()
    }

    fn serve(&self, stream: TcpStream, tls: Option<Arc<rustls::ServerConfig>>) {
        self.state.lock().unwrap().connections += 1;
        stream.set_nodelay(true).ok();
        let spare = stream.try_clone().unwrap();
        match tls {
            None => self.answer_all(stream, &spare),
            Some(config) => {
                let connection = rustls::ServerConnection::new(config).unwrap();
                self.answer_all(rustls::StreamOwned::new(connection, stream), &spare);
            }
        }
    }

    fn answer_all(&self, stream: impl Read + Write, spare: &TcpStream) {
        let mut stream = BufReader::with_capacity(1024, stream);
        while let Some(head) = read_head(&mut stream) {
            let trick = self.state.lock().unwrap().trick.clone();
            if self.state.lock().unwrap().trick_on.is_none() && self.refuses_to_read(trick.as_ref(), spare) {
                return;
            }
            let mut body = vec![0; head.length];
            if stream.read_exact(&mut body).is_err() {
                return;
            }
            let Ok(request) = IppParser::new(Cursor::new(body)).parse() else { return };
            let asked = operation(&request);
            let on = self.state.lock().unwrap().trick_on;
            let trick = trick.filter(|_| on.is_none_or(|on| on == asked));
            if self.refuses_to_read(trick.as_ref(), spare) {
                return;
            }
            if !self.answer(stream.get_mut(), &head, request, trick) {
                return;
            }
        }
    }

    /// The tricks that are played before an answer.
    fn refuses_to_read(&self, trick: Option<&Trick>, spare: &TcpStream) -> bool {
        match trick {
            // What lies unread when a connection is closed makes it a reset.
            Some(Trick::Reset) => true,
            Some(Trick::NeverReads | Trick::Hang) => {
                self.state.lock().unwrap().held.push(spare.try_clone().unwrap());
                true
            }
            _ => false,
        }
    }

    /// Answers, and tells whether the connection can go on.
    fn answer(&self, to: &mut impl Write, head: &Head, request: IppRequestResponse, trick: Option<Trick>) -> bool {
        let number = request.header().request_id;
        let refused = {
            let mut state = self.state.lock().unwrap();
            state.shown.extend(head.authorization.clone());
            state.wants.is_some() && state.wants != head.authorization
        };
        if refused {
            return send(to, "401 Unauthorized", "text/plain", b"sign in");
        }
        let plain = |body: &[u8]| http("200 OK", "application/ipp", body);
        match trick {
            Some(Trick::Html) => send(to, "200 OK", "text/html", b"<html>hello</html>"),
            Some(Trick::Http(status, lines)) => {
                to.write_all(format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n{lines}\r\n").as_bytes()).is_ok()
            }
            Some(Trick::Body(body)) => send(to, "200 OK", "application/ipp", &body),
            Some(Trick::Noise(bytes)) => {
                to.write_all(&bytes).ok();
                false
            }
            Some(Trick::Nested(depth)) => send(to, "200 OK", "application/ipp", &nested(number, depth)),
            Some(Trick::Refuse(status)) => send(to, "200 OK", "application/ipp", &reply(status, number).to_bytes()),
            Some(Trick::Endless) => {
                to.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n\r\n").ok();
                let block = vec![b' '; 1 << 16];
                while to.write_all(&block).is_ok() {}
                false
            }
            Some(Trick::Truncated) => {
                let whole = self.perform(request).to_bytes();
                to.write_all(&plain(&whole[..whole.len() / 2])).is_ok()
            }
            Some(Trick::Drip) => {
                let whole = plain(&self.perform(request).to_bytes());
                whole.iter().all(|byte| {
                    pause(Duration::from_millis(150));
                    to.write_all(&[*byte]).is_ok()
                })
            }
            Some(Trick::LostAnswer) => {
                self.perform(request);
                false
            }
            wrong => {
                let mut answer = self.perform(request);
                if wrong == Some(Trick::WrongNumber) {
                    answer.header_mut().request_id = number.wrapping_add(7);
                }
                to.write_all(&plain(&answer.to_bytes())).and_then(|()| to.flush()).is_ok()
            }
        }
    }

    fn perform(&self, request: IppRequestResponse) -> IppRequestResponse {
        let mut state = self.state.lock().unwrap();
        state.advance();
        let asked = operation(&request);
        state.asked.push(asked);
        state.perform(asked, request)
    }
}

impl State {
    fn new() -> Self {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        Self {
            trick: None,
            trick_on: None,
            stopped: false,
            accepting: true,
            busy: false,
            reasons: words("none"),
            message: String::new(),
            alerts: Vec::new(),
            formats: words("application/pdf image/urf"),
            media: words("iso_a4_210x297mm na_letter_8.5x11in"),
            side_words: words("one-sided two-sided-long-edge"),
            most_copies: 99,
            side_time: Duration::ZERO,
            document_sides: 1,
            tells_progress: true,
            wants: None,
            jobs: Vec::new(),
            printed: Vec::new(),
            asked: Vec::new(),
            shown: Vec::new(),
            connections: 0,
            boot: 1,
            up: now(),
            last: now(),
            held: Vec::new(),
        }
    }

    /// Does what it had time for since it was looked at last.
    fn advance(&mut self) {
        let (now, before) = (now(), self.last);
        self.last = now;
        if self.stopped {
            return;
        }
        let mut time = now - before;
        for job in self.jobs.iter_mut().filter(|job| job.document.is_some() && matches!(job.state, 3 | 5)) {
            let total = self.document_sides * job.copies.unsigned_abs();
            let needs = self.side_time * total;
            let spent = time.min(needs.saturating_sub(job.worked));
            (job.worked, time, job.state) = (job.worked + spent, time.saturating_sub(spent), 5);
            let out = if self.side_time.is_zero() { total } else { ratio(job.worked, self.side_time) };
            if job.out == 0 && out > 0 {
                self.printed.push(job.clone());
            }
            job.out = out;
            if job.worked >= needs {
                job.state = 9;
            }
            if job.state == 5 {
                break;
            }
        }
    }

    fn perform(&mut self, asked: Operation, request: IppRequestResponse) -> IppRequestResponse {
        let number = request.header().request_id;
        let id = value(&request, DelimiterTag::OperationAttributes, "job-id").and_then(|value| value.as_integer().copied());
        let at = self.jobs.iter().position(|job| Some(job.id) == id);
        match (asked, at) {
            (Operation::GetPrinterAttributes, _) => self.describe(number),
            (Operation::CreateJob, _) => self.create(&request),
            (Operation::GetJobs, _) => self.list(&request),
            (_, None) => reply(StatusCode::ClientErrorNotFound, number),
            (Operation::SendDocument, Some(at)) => self.take(at, request),
            (Operation::CancelJob, Some(at)) if self.jobs[at].state >= 7 => reply(StatusCode::ClientErrorNotPossible, number),
            (Operation::CancelJob, Some(at)) => {
                self.jobs[at].state = 7;
                reply(StatusCode::SuccessfulOk, number)
            }
            (Operation::GetJobAttributes, Some(at)) => {
                let mut answer = reply(StatusCode::SuccessfulOk, number);
                let group = self.group_of(&self.jobs[at]);
                answer.attributes_mut().groups_mut().push(group);
                answer
            }
            _ => reply(StatusCode::ServerErrorOperationNotSupported, number),
        }
    }

    fn create(&mut self, request: &IppRequestResponse) -> IppRequestResponse {
        let number = request.header().request_id;
        if !self.accepting {
            return reply(StatusCode::ServerErrorNotAcceptingJobs, number);
        }
        if self.busy {
            return reply(StatusCode::ServerErrorBusy, number);
        }
        let text = |group, name| value(request, group, name).map(ToString::to_string);
        let id = self.jobs.iter().map(|job| job.id).max().unwrap_or(0) + 1;
        let job = FakeJob {
            id,
            name: text(DelimiterTag::OperationAttributes, "job-name").unwrap_or_default(),
            uuid: format!("urn:uuid:00000000-0000-0000-{:04x}-{id:012x}", self.boot),
            state: 4,
            copies: value(request, DelimiterTag::JobAttributes, "copies").and_then(|v| v.as_integer().copied()).unwrap_or(1),
            media: text(DelimiterTag::JobAttributes, "media"),
            sides: text(DelimiterTag::JobAttributes, "sides"),
            color: text(DelimiterTag::JobAttributes, "print-color-mode"),
            document: None,
            worked: Duration::ZERO,
            out: 0,
        };
        let mut answer = reply(StatusCode::SuccessfulOk, number);
        let mut group = IppAttributeGroup::new(DelimiterTag::JobAttributes);
        group.attributes_mut().push(attribute("job-id", IppValue::Integer(id)));
        answer.attributes_mut().groups_mut().push(group);
        self.jobs.push(job);
        answer
    }

    fn take(&mut self, at: usize, request: IppRequestResponse) -> IppRequestResponse {
        let number = request.header().request_id;
        if self.jobs[at].state >= 7 {
            return reply(StatusCode::ClientErrorNotPossible, number);
        }
        let mut document = Vec::new();
        request.into_payload().read_to_end(&mut document).unwrap();
        (self.jobs[at].document, self.jobs[at].state) = (Some(document), 3);
        reply(StatusCode::SuccessfulOk, number)
    }

    fn list(&self, request: &IppRequestResponse) -> IppRequestResponse {
        let which = value(request, DelimiterTag::OperationAttributes, "which-jobs").map(ToString::to_string);
        let completed = which.as_deref() == Some("completed");
        let mut answer = reply(StatusCode::SuccessfulOk, request.header().request_id);
        for job in self.jobs.iter().filter(|job| (job.state >= 7) == completed) {
            let group = self.group_of(job);
            answer.attributes_mut().groups_mut().push(group);
        }
        answer
    }

    fn group_of(&self, job: &FakeJob) -> IppAttributeGroup {
        let mut group = IppAttributeGroup::new(DelimiterTag::JobAttributes);
        let reason = if job.state == 4 { "job-incoming" } else { "none" };
        let mut said = vec![
            ("job-id", IppValue::Integer(job.id)),
            ("job-name", IppValue::new_name_without_language(job.name.as_str()).unwrap()),
            ("job-uuid", IppValue::Uri(job.uuid.as_str().try_into().unwrap())),
            ("job-state", IppValue::Enum(job.state)),
            ("job-state-reasons", IppValue::Keyword(reason.try_into().unwrap())),
            ("job-printer-up-time", IppValue::Integer(self.up_time())),
        ];
        if self.tells_progress {
            let total = i32::try_from(self.document_sides).unwrap() * job.copies;
            said.push(("job-impressions", IppValue::Integer(total)));
            said.push(("job-impressions-completed", IppValue::Integer(i32::try_from(job.out).unwrap())));
        }
        group.attributes_mut().extend(said.into_iter().map(|(name, value)| attribute(name, value)));
        group
    }

    fn describe(&self, number: i32) -> IppRequestResponse {
        let busy = self.jobs.iter().any(|job| job.state == 5);
        let state = if self.stopped { 5 } else { 3 + i32::from(busy) };
        let waiting = self.jobs.iter().filter(|job| job.state < 7).count();
        let keyword = |text: &str| IppValue::Keyword(text.try_into().unwrap());
        let text = |text: &str| IppValue::new_text_without_language(text).unwrap();
        let mime = |text: &str| IppValue::MimeMediaType(text.try_into().unwrap());
        let all = |texts: &[String], of: &dyn Fn(&str) -> IppValue| IppValue::Array(texts.iter().map(|text| of(text)).collect());
        let said = [
            ("printer-state", IppValue::Enum(state)),
            ("printer-state-reasons", all(&self.reasons, &keyword)),
            ("printer-state-message", text(&self.message)),
            ("printer-is-accepting-jobs", IppValue::Boolean(self.accepting)),
            ("printer-make-and-model", text("Fake One")),
            ("document-format-supported", all(&self.formats, &mime)),
            ("media-supported", all(&self.media, &keyword)),
            ("sides-supported", all(&self.side_words, &keyword)),
            ("copies-supported", IppValue::RangeOfInteger { min: 1, max: self.most_copies }),
            ("print-color-mode-supported", all(&["auto".to_owned(), "monochrome".to_owned()], &keyword)),
            ("queued-job-count", IppValue::Integer(i32::try_from(waiting).unwrap())),
            ("printer-alert-description", all(&self.alerts, &text)),
            (
                "marker-names",
                all(&["Black".to_owned(), "Waste".to_owned()], &|t| IppValue::new_name_without_language(t).unwrap()),
            ),
            ("marker-levels", IppValue::Array(vec![IppValue::Integer(40), IppValue::Integer(-3)])),
            ("printer-uuid", IppValue::Uri("urn:uuid:fake".try_into().unwrap())),
            ("printer-up-time", IppValue::Integer(self.up_time())),
        ];
        let mut answer = reply(StatusCode::SuccessfulOk, number);
        for (name, value) in said {
            // An empty list cannot be written.
            if value.as_array().is_none_or(|values| !values.is_empty()) {
                answer.attributes_mut().add(DelimiterTag::PrinterAttributes, attribute(name, value));
            }
        }
        answer
    }

    /// It was switched on long before a test began, but not before a reboot in it.
    fn up_time(&self) -> i32 {
        let before = if self.boot == 1 { 1000 } else { 1 };
        before + i32::try_from(self.up.elapsed().as_secs()).unwrap()
    }
}

fn certificate() -> (Vec<u8>, rcgen::KeyPair) {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut about = rcgen::CertificateParams::new(vec!["another.example".to_owned()]).unwrap();
    about.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    about.not_before = rcgen::date_time_ymd(2001, 1, 1);
    about.not_after = rcgen::date_time_ymd(2002, 1, 1);
    (about.self_signed(&key).unwrap().der().to_vec(), key)
}

fn tls(certificate: Vec<u8>, key: &rcgen::KeyPair) -> Arc<rustls::ServerConfig> {
    let provider = rustls::crypto::ring::default_provider();
    let key = rustls::pki_types::PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let key = provider.key_provider.load_private_key(key).unwrap();
    let shown = rustls::sign::CertifiedKey::new(vec![certificate.into()], key);
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(provider)).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth();
    Arc::new(config.with_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(shown))))
}

/// One of each trick.
pub(crate) fn tricks() -> Vec<Trick> {
    vec![
        Trick::Hang,
        Trick::Drip,
        Trick::Reset,
        Trick::NeverReads,
        Trick::Html,
        Trick::Http(500, String::new()),
        Trick::Truncated,
        Trick::Body(Vec::new()),
        Trick::Noise(b"SSH-2.0-printer\r\n\r\n".to_vec()),
        Trick::Endless,
        Trick::Nested(20_000),
        Trick::WrongNumber,
        Trick::LostAnswer,
        Trick::Refuse(StatusCode::ServerErrorBusy),
    ]
}

/// A ticket for one job.
pub(crate) fn ticket(name: &str, copies: u32) -> Ticket {
    Ticket { id: JobId(name.to_owned()), copies }
}

/// Lets time pass.
#[expect(clippy::disallowed_methods, reason = "a printer takes its time")]
pub(crate) fn pause(time: Duration) {
    thread::sleep(time);
}

#[expect(clippy::disallowed_methods, reason = "a printer has a clock")]
fn now() -> Instant {
    Instant::now()
}

fn ratio(whole: Duration, part: Duration) -> u32 {
    u32::try_from(whole.as_micros() / part.as_micros()).unwrap()
}

struct Head {
    length: usize,
    authorization: Option<String>,
}

fn read_head(from: &mut impl BufRead) -> Option<Head> {
    let mut head = Head { length: 0, authorization: None };
    let mut line = String::new();
    while from.read_line(&mut line).ok()? > 0 {
        if line == "\r\n" {
            return Some(head);
        }
        if let Some((name, value)) = line.split_once(':') {
            match name.to_ascii_lowercase().as_str() {
                "content-length" => head.length = value.trim().parse().ok()?,
                "authorization" => head.authorization = Some(value.trim().to_owned()),
                _ => {}
            }
        }
        line.clear();
    }
    None
}

fn http(status: &str, media_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn send(to: &mut impl Write, status: &str, media_type: &str, body: &[u8]) -> bool {
    to.write_all(&http(status, media_type, body)).and_then(|()| to.flush()).is_ok()
}

fn operation(request: &IppRequestResponse) -> Operation {
    let all = [
        Operation::GetPrinterAttributes,
        Operation::CreateJob,
        Operation::SendDocument,
        Operation::GetJobAttributes,
        Operation::CancelJob,
        Operation::GetJobs,
    ];
    let code = request.header().operation_or_status;
    all.into_iter().find(|one| *one as i16 == code).unwrap_or(Operation::PrintUri)
}

fn value<'a>(request: &'a IppRequestResponse, group: DelimiterTag, name: &str) -> Option<&'a IppValue> {
    request.attributes().first_of(group)?.get(name).map(IppAttribute::value)
}

fn attribute(name: &str, value: IppValue) -> IppAttribute {
    IppAttribute::with_name(name, value).unwrap()
}

fn reply(status: StatusCode, number: i32) -> IppRequestResponse {
    IppRequestResponse::new_response(IppVersion::v1_1(), status, number).unwrap()
}

/// An answer that is sound but for its depth.
fn nested(number: i32, depth: usize) -> Vec<u8> {
    let mut bytes = [&[1, 1, 0, 0][..], &number.to_be_bytes(), &[4, 0x34, 0, 1, b'c', 0, 0]].concat();
    for _ in 1..depth {
        bytes.extend([0x4a, 0, 0, 0, 1, b'm', 0x34, 0, 0, 0, 0]);
    }
    (0..depth).for_each(|_| bytes.extend([0x37, 0, 0, 0, 0]));
    bytes.push(3);
    bytes
}

#[test]
fn the_fake_printer_plays_a_trick_with_the_operation_it_is_for_and_keeps_a_record() {
    let fake = Fake::start();
    let mut printer = fake.driver();
    for trick in tricks() {
        fake.play(trick.clone(), Some(Operation::SendDocument));
        assert_eq!(printer.look().fault, None, "{trick:?}");
    }
    fake.behave();
    let handle = printer.create(&ticket("page-1", 2)).unwrap();
    printer.send(&handle, &ticket("page-1", 2), b"%PDF").unwrap();
    assert_eq!(fake.times_printed("page-1"), 1);
    fake.read(|state| {
        let job = &state.printed[0];
        assert_eq!((job.copies, job.media.as_deref(), job.sides.as_deref()), (2, Some("iso_a4_210x297mm"), Some("one-sided")));
        assert_eq!((job.color.as_deref(), job.document.as_deref(), job.uuid.is_empty()), (None, Some(&b"%PDF"[..]), false));
        assert!(state.asked.contains(&Operation::CreateJob) && state.shown.is_empty() && state.connections > 0);
    });
    fake.reboot();
    assert_eq!((fake.read(|state| state.jobs.len()), fake.times_printed("page-1")), (0, 1));
    pause(Duration::ZERO);
    let (secure, certificate) = Fake::start_secure();
    assert!(secure.address().is_secure() && Fake::start_impostor(&certificate).address().is_secure());
}
