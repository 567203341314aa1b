//! The operations.

use super::super::{Fault, Printer, Seen, Ticket, Weight};
use super::job;
use super::offers::{Offers, Wishes, takes_pdf};
use super::reply::{Group, Reply};
use super::request::{Request, keyword};
use super::transport::{Credentials, Exchange};
use super::weighing::{self, GONE, NOT_FOUND, NOT_POSSIBLE};
use crate::config::{Address, IppSettings, PaperSize};
use crate::order::{Activity, Handle, PrinterReport, Reason, Supply, Trouble};
use ipp::attribute::IppAttribute;
use ipp::model::Operation;
use ipp::value::IppValue;
use std::time::{Duration, Instant};

/// Who asks, where nobody signs in.
const USER: &str = "aftercare";
/// What a printer offers is asked again after so long: somebody may have changed its trays.
const FRESH: Duration = Duration::from_secs(60);
/// More than so many reasons, alerts or supplies tell nobody anything.
const MOST_SHOWN: usize = 64;
const ALERTS: &str = "printer-alert-description";
const STATE: &[&str] = &[
    IppAttribute::PRINTER_STATE,
    IppAttribute::PRINTER_STATE_REASONS,
    IppAttribute::PRINTER_STATE_MESSAGE,
    IppAttribute::PRINTER_IS_ACCEPTING_JOBS,
    IppAttribute::PRINTER_MAKE_AND_MODEL,
    IppAttribute::DOCUMENT_FORMAT_SUPPORTED,
    IppAttribute::QUEUED_JOB_COUNT,
    ALERTS,
    "marker-names",
    "marker-levels",
];

/// A printer on the network, or a queue of CUPS.
#[derive(Debug)]
pub struct Ipp {
    uri: Address,
    status: Address,
    wishes: Wishes,
    credentials: Option<Credentials>,
    exchange: Exchange,
    /// Of the last request: an answer to an earlier one is not taken for one to this.
    number: i32,
    offers: Option<(Instant, Offers)>,
    /// Why it could not be asked how it is, when it could not the last time.
    told: Option<String>,
}

impl Ipp {
    /// The printer of these settings. `certificate` is what an `ipps` printer has to show, in DER; without it
    /// none is trusted.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(
        settings: &IppSettings,
        paper: PaperSize,
        credentials: Option<Credentials>,
        certificate: Option<Vec<u8>>,
    ) -> Result<Self, Fault> {
        let exchange = Exchange::new(certificate)
            .map_err(|error| Fault::new(Trouble::Other, Weight::Final, format!("TLS cannot be used: {error}")))?;
        Ok(Self {
            uri: settings.uri.clone(),
            status: settings.status.clone(),
            wishes: Wishes { paper, sides: settings.sides, color: settings.color },
            credentials,
            exchange,
            number: 0,
            offers: None,
            told: None,
        })
    }

    fn request(&self, operation: Operation, to: &Address) -> Request {
        Request::new(operation, to, self.credentials.as_ref().map_or(USER, Credentials::user))
    }

    fn about_job(&self, operation: Operation, job: i32) -> Request {
        self.request(operation, &self.uri).operation(IppAttribute::JOB_ID, Ok(IppValue::Integer(job)))
    }

    /// Sends a request and reads its reply, whatever it says.
    fn exchange(&mut self, to: &Address, request: Request, document: Option<&[u8]>) -> Result<Reply, Fault> {
        self.number = self.number.checked_add(1).unwrap_or(1);
        let mut bytes = request.into_bytes(self.number)?;
        // A password is for the server that jobs go to.
        let by = self.credentials.as_ref().filter(|_| to.is_server_of(&self.uri));
        let answer = match document {
            Some(document) => {
                bytes.extend_from_slice(document);
                self.exchange.hand_over(to, by, &bytes)
            }
            None => self.exchange.ask(to, by, &bytes),
        };
        let answer = answer.map_err(weighing::fault)?;
        Reply::read(answer, self.number).map_err(|error| Fault::new(Trouble::Offline, Weight::Unclear, format!("{to}: {error}")))
    }

    /// Sends a request and reads its reply, which has to be one of success.
    fn ask(&mut self, to: &Address, request: Request) -> Result<Reply, Fault> {
        let asked = request.asked();
        let reply = self.exchange(to, request, None)?;
        if is_success(&reply) { Ok(reply) } else { Err(refusal(asked, &reply)) }
    }

    /// What the printer or queue that takes the jobs offers.
    fn offers(&mut self) -> Result<Offers, Fault> {
        let now = now();
        if let Some((asked, offers)) = &self.offers
            && now.duration_since(*asked) < FRESH
        {
            return Ok(offers.clone());
        }
        self.offers = None;
        let to = self.uri.clone();
        let request = self.request(Operation::GetPrinterAttributes, &to).wanted(Offers::ATTRIBUTES);
        // No place was asked for yet, so nothing is unclear.
        let reply = self.ask(&to, request).map_err(|fault| match fault.weight {
            Weight::Unclear => Fault { weight: Weight::Passing, ..fault },
            _ => fault,
        })?;
        let offers = Offers::of(reply.printer().ok_or_else(no_printer)?);
        self.offers = Some((now, offers.clone()));
        Ok(offers)
    }

    fn attributes(&mut self, to: &Address) -> Result<Reply, Fault> {
        let request = self.request(Operation::GetPrinterAttributes, to).wanted(STATE);
        let reply = self.ask(to, request)?;
        if reply.printer().is_some() { Ok(reply) } else { Err(no_printer()) }
    }

    /// The printer as it describes itself, and with that the queue that its jobs go through.
    fn report(&mut self) -> Result<PrinterReport, Fault> {
        let (status, uri) = (self.status.clone(), self.uri.clone());
        let reply = self.attributes(&status)?;
        let printer = reply.printer().ok_or_else(no_printer)?;
        let mut report = describe(printer, &status);
        if status == uri {
            takes_pdf(&printer.texts(IppAttribute::DOCUMENT_FORMAT_SUPPORTED))?;
            return Ok(report);
        }
        let reply = self.attributes(&uri)?;
        let queue = reply.printer().ok_or_else(no_printer)?;
        takes_pdf(&queue.texts(IppAttribute::DOCUMENT_FORMAT_SUPPORTED))?;
        // A queue learns how the printer is only while it prints, and forgets late: its reasons are not asked for.
        let queue = describe(queue, &uri);
        if queue.rejects || queue.activity == Activity::Stopped {
            report.rejects = true;
            report.message = [queue.message, report.message].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        }
        report.queued = queue.queued.max(report.queued);
        Ok(report)
    }

    /// A job as the printer describes it now; `None` when it knows of none.
    fn job(&mut self, handle: &Handle) -> Result<Option<Reply>, Fault> {
        let to = self.uri.clone();
        let request = self.about_job(Operation::GetJobAttributes, handle.job).wanted(job::ATTRIBUTES);
        let reply = self.exchange(&to, request, None)?;
        match reply.status() {
            NOT_FOUND | GONE => Ok(None),
            _ if is_success(&reply) => Ok(Some(reply)),
            _ => Err(refusal(Operation::GetJobAttributes, &reply)),
        }
    }

    /// Looks for a job among those that are done, or not.
    fn find_among(&mut self, which: &str, ticket: &Ticket) -> Result<Option<Handle>, Fault> {
        let to = self.uri.clone();
        // Without a limit: ours may be the last of many.
        let request = self
            .request(Operation::GetJobs, &to)
            .operation(IppAttribute::WHICH_JOBS, keyword(which))
            .operation(IppAttribute::MY_JOBS, Ok(IppValue::Boolean(true)))
            .wanted(job::ATTRIBUTES);
        let reply = self.exchange(&to, request, None)?;
        match reply.status() {
            NOT_FOUND => return Ok(None),
            _ if is_success(&reply) => {}
            _ => return Err(refusal(Operation::GetJobs, &reply)),
        }
        // A name is used again after a place was given back: the last one counts.
        let named = reply.jobs().filter(|job| job::is_named(*job, ticket)).filter_map(job::handle);
        Ok(named.max_by_key(|handle| handle.job))
    }
}

impl Printer for Ipp {
    fn look(&mut self) -> PrinterReport {
        match self.report() {
            Ok(report) => {
                self.told = None;
                report
            }
            Err(fault) => {
                // Somebody who watches it asks every few seconds: one fault is told once.
                if self.told.replace(fault.cause.clone()).as_ref() != Some(&fault.cause) {
                    log::warn!("{fault}");
                }
                PrinterReport { message: fault.cause, ..PrinterReport::fault(&self.status.to_string(), fault.trouble) }
            }
        }
    }

    fn create(&mut self, ticket: &Ticket) -> Result<Handle, Fault> {
        let offers = self.offers()?;
        let request = self
            .request(Operation::CreateJob, &self.uri)
            .operation(IppAttribute::JOB_NAME, IppValue::new_name_without_language(ticket.id.0.as_str()))
            .operation(IppAttribute::IPP_ATTRIBUTE_FIDELITY, Ok(IppValue::Boolean(true)));
        let request = offers.fit(request, ticket.copies.max(1), self.wishes)?;
        let to = self.uri.clone();
        let reply = self.ask(&to, request).inspect_err(|_| self.offers = None)?;
        let made = reply.jobs().find_map(job::handle);
        let lost = || Fault::new(Trouble::Offline, Weight::Unclear, "the printer made a job and does not say which");
        let mut handle = made.ok_or_else(lost)?;
        // Few printers tell at once by what a job is known again. Without it, its name has to do.
        if handle.uuid.is_none() || handle.up_time.is_none() {
            let described = self.job(&handle).ok().flatten();
            let described = described.as_ref().and_then(|reply| reply.jobs().find_map(job::handle));
            let described = described.filter(|described| described.job == handle.job).unwrap_or_default();
            handle.uuid = handle.uuid.or(described.uuid);
            handle.up_time = handle.up_time.or(described.up_time).or(offers.up_time);
        }
        Ok(Handle { printer: offers.uuid, ..handle })
    }

    fn send(&mut self, handle: &Handle, _: &Ticket, document: &[u8]) -> Result<(), Fault> {
        let request = self
            .about_job(Operation::SendDocument, handle.job)
            .operation(IppAttribute::DOCUMENT_FORMAT, "application/pdf".try_into().map(IppValue::MimeMediaType))
            .operation(IppAttribute::LAST_DOCUMENT, Ok(IppValue::Boolean(true)));
        let to = self.uri.clone();
        let reply = self.exchange(&to, request, Some(document))?;
        if is_success(&reply) { Ok(()) } else { Err(refusal(Operation::SendDocument, &reply)) }
    }

    fn follow(&mut self, handle: &Handle, ticket: &Ticket) -> Result<Seen, Fault> {
        let Some(reply) = self.job(handle)? else { return Ok(Seen::Gone) };
        let seen = reply.jobs().next().and_then(|job| job::seen(job, handle, ticket));
        seen.ok_or_else(|| Fault::new(Trouble::Offline, Weight::Unclear, "the printer does not say how the job is"))
    }

    fn cancel(&mut self, handle: &Handle, ticket: &Ticket) -> Result<(), Fault> {
        // The number may be somebody else's job by now.
        if !matches!(self.follow(handle, ticket)?, Seen::Incoming | Seen::Working(_)) {
            return Ok(());
        }
        let to = self.uri.clone();
        let reply = self.exchange(&to, self.about_job(Operation::CancelJob, handle.job), None)?;
        match reply.status() {
            NOT_POSSIBLE | NOT_FOUND | GONE => Ok(()),
            _ if is_success(&reply) => Ok(()),
            _ => Err(refusal(Operation::CancelJob, &reply)),
        }
    }

    fn find(&mut self, ticket: &Ticket) -> Result<Option<Handle>, Fault> {
        match self.find_among("not-completed", ticket)? {
            Some(handle) => Ok(Some(handle)),
            None => self.find_among("completed", ticket),
        }
    }
}

fn is_success(reply: &Reply) -> bool {
    reply.status() < 0x0100
}

fn refusal(asked: Operation, reply: &Reply) -> Fault {
    weighing::refusal(asked, reply.status(), &reply.describe())
}

fn no_printer() -> Fault {
    Fault::new(Trouble::Offline, Weight::Passing, "the answer describes no printer")
}

fn describe(printer: Group<'_>, address: &Address) -> PrinterReport {
    let mut reasons = printer.texts(IppAttribute::PRINTER_STATE_REASONS);
    let mut alerts = printer.texts(ALERTS);
    reasons.truncate(MOST_SHOWN);
    alerts.truncate(MOST_SHOWN);
    // A negative level is one that the printer cannot tell (RFC 3805).
    let levels = printer.numbers("marker-levels").into_iter().map(Some).chain(std::iter::repeat(None));
    let level = |level: Option<i32>| level.and_then(|level| u8::try_from(level).ok()).map(|level| level.min(100));
    let supplies = printer.texts("marker-names").into_iter().zip(levels).take(MOST_SHOWN);
    PrinterReport {
        name: printer.text(IppAttribute::PRINTER_MAKE_AND_MODEL).unwrap_or_default(),
        address: address.to_string(),
        activity: match printer.number(IppAttribute::PRINTER_STATE) {
            Some(3) => Activity::Idle,
            Some(4) => Activity::Processing,
            Some(5) => Activity::Stopped,
            _ => Activity::Unsaid,
        },
        rejects: printer.flag(IppAttribute::PRINTER_IS_ACCEPTING_JOBS) == Some(false),
        reasons: reasons.iter().map(|word| Reason::of(word)).collect(),
        message: printer.text(IppAttribute::PRINTER_STATE_MESSAGE).unwrap_or_default(),
        alerts,
        supplies: supplies.map(|(name, at)| Supply { name, level: level(at) }).collect(),
        queued: printer.number(IppAttribute::QUEUED_JOB_COUNT).and_then(|jobs| u32::try_from(jobs).ok()).unwrap_or(0),
        fault: None,
    }
}

#[expect(clippy::disallowed_methods, reason = "how old an answer of the printer is concerns nobody but this file")]
fn now() -> Instant {
    Instant::now()
}

/// A printer that cannot be used as it is set up: nothing is sent to it.
#[derive(Debug, Clone)]
pub struct Barred {
    address: String,
    fault: Fault,
}

impl Barred {
    /// The printer at this address, and what keeps us from using it.
    pub fn new(address: &Address, trouble: Trouble, cause: &str) -> Self {
        Self { address: address.to_string(), fault: Fault::new(trouble, Weight::Final, cause) }
    }

    fn refuse<T>(&self) -> Result<T, Fault> {
        Err(self.fault.clone())
    }
}

impl Printer for Barred {
    fn look(&mut self) -> PrinterReport {
        PrinterReport { message: self.fault.cause.clone(), ..PrinterReport::fault(&self.address, self.fault.trouble) }
    }

    fn create(&mut self, _: &Ticket) -> Result<Handle, Fault> {
        self.refuse()
    }

    fn send(&mut self, _: &Handle, _: &Ticket, _: &[u8]) -> Result<(), Fault> {
        self.refuse()
    }

    fn follow(&mut self, _: &Handle, _: &Ticket) -> Result<Seen, Fault> {
        self.refuse()
    }

    fn cancel(&mut self, _: &Handle, _: &Ticket) -> Result<(), Fault> {
        self.refuse()
    }

    fn find(&mut self, _: &Ticket) -> Result<Option<Handle>, Fault> {
        self.refuse()
    }
}
