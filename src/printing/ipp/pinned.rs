//! The way to the printer: TCP, and TLS for `ipps`. Printers sign their certificates themselves, for
//! whatever name and time, so the only one that is trusted is the very one that the operator has kept.

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, SignatureScheme, StreamOwned};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, TcpConnector, Transport, TransportAdapter,
};

/// How far the last exchange got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    /// The printer, or a connection to it was still there.
    Printer,
    /// Nobody: not a byte of the request has left.
    Nobody,
    /// Somebody with another certificate: likewise.
    Stranger,
}

/// Opens connections, and remembers why it could not.
#[derive(Debug, Clone)]
pub(super) struct Way {
    config: Arc<ClientConfig>,
    reached: Arc<AtomicU8>,
}

impl Way {
    /// The way to whoever shows this certificate. Where there is none, no `ipps` printer is trusted.
    pub(super) fn new(certificate: Option<Vec<u8>>) -> Result<Self, rustls::Error> {
        let provider = Arc::new(ring::default_provider());
        let pin = Pin { certificate: certificate.unwrap_or_default(), provider: Arc::clone(&provider) };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(pin))
            .with_no_client_auth();
        Ok(Self { config: Arc::new(config), reached: Arc::default() })
    }

    /// Forgets how far the exchange before got.
    pub(super) fn begin(&self) {
        self.remember(Reached::Printer);
    }

    /// How far the last exchange got.
    pub(super) fn reached(&self) -> Reached {
        let all = [Reached::Nobody, Reached::Stranger];
        let reached = self.reached.load(Ordering::Relaxed);
        all.into_iter().find(|one| *one as u8 == reached).unwrap_or(Reached::Printer)
    }

    fn remember(&self, reached: Reached) {
        self.reached.store(reached as u8, Ordering::Relaxed);
    }

    fn secure(&self, details: &ConnectionDetails<'_>, transport: Box<dyn Transport>) -> Result<Secured, Error> {
        let host = details.uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let name = ServerName::try_from(host).map_err(|_| Error::Tls("this host has no name for TLS"))?;
        let failed = |error: rustls::Error| Error::Other(Box::new(error));
        let mut connection = ClientConnection::new(Arc::clone(&self.config), name).map_err(failed)?;
        let mut socket = TransportAdapter::new(transport, Arc::clone(&details.current_time));
        socket.set_timeout(details.timeout);
        if let Err(error) = connection.complete_io(&mut socket) {
            let refused = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
            if matches!(refused, Some(rustls::Error::InvalidCertificate(_))) {
                self.remember(Reached::Stranger);
            }
            return Err(error.into());
        }
        let buffers = LazyBuffers::new(details.config.input_buffer_size(), details.config.output_buffer_size());
        Ok(Secured { buffers, stream: StreamOwned::new(connection, socket) })
    }
}

impl Connector<()> for Way {
    type Out = Box<dyn Transport>;

    fn connect(&self, details: &ConnectionDetails<'_>, _: Option<()>) -> Result<Option<Self::Out>, Error> {
        self.remember(Reached::Nobody);
        let tcp = Connector::<()>::connect(&TcpConnector::default(), details, None)?.ok_or(Error::ConnectionFailed)?;
        let transport: Box<dyn Transport> =
            if details.needs_tls() { Box::new(self.secure(details, Box::new(tcp))?) } else { Box::new(tcp) };
        self.remember(Reached::Printer);
        Ok(Some(transport))
    }
}

impl Resolver for Way {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout);
        if found.is_err() {
            self.remember(Reached::Nobody);
        }
        found
    }
}

/// A connection by TLS.
struct Secured {
    buffers: LazyBuffers,
    stream: StreamOwned<ClientConnection, TransportAdapter>,
}

impl fmt::Debug for Secured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secured").finish_non_exhaustive()
    }
}

impl Transport for Secured {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.stream.get_mut().set_timeout(timeout);
        let output = self.buffers.output().get(..amount).unwrap_or_default();
        std::io::Write::write_all(&mut self.stream, output)?;
        Ok(())
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        self.stream.get_mut().set_timeout(timeout);
        let amount = std::io::Read::read(&mut self.stream, self.buffers.input_append_buf())?;
        self.buffers.input_appended(amount);
        Ok(amount > 0)
    }

    fn is_open(&mut self) -> bool {
        self.stream.get_mut().get_mut().is_open()
    }

    fn is_tls(&self) -> bool {
        true
    }
}

/// Trusts one certificate, and only whoever holds its key.
#[derive(Debug)]
struct Pin {
    certificate: Vec<u8>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pin {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if self.certificate.is_empty() || shown.as_ref() != self.certificate.as_slice() {
            return Err(rustls::Error::InvalidCertificate(rustls::CertificateError::ApplicationVerificationFailure));
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
