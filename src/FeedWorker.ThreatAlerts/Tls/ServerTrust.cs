using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FeedWorker.ThreatAlerts.Tls;

/// <summary>
/// Judges the certificate of a server that we connect to: errors of chain and name are refused, whatever the libraries allow by default. Says why.
/// </summary>
internal sealed class ServerTrust
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2Collection? _authorities;
    private readonly string _section;
    private readonly string _name;
    private volatile string? _refusal;

    /// <param name="section">The settings' name, for what people read; the file is its <c>TlsAuthorityFile</c>.</param>
    /// <param name="name">What the certificate is asked for; whether it bears it is the system's to say.</param>
    /// <param name="authorityFile">PEM file of the authorities that are trusted; null: the system's.</param>
    /// <exception cref="CryptographicException">The file has changed since it was checked.</exception>
    internal ServerTrust(string section, string name, string? authorityFile)
    {
        (_section, _name) = (section, name);
        if (authorityFile is not null)
        {
            _authorities = [];
            _authorities.ImportFromPemFile(authorityFile);
        }
    }

    /// <summary>Why the last certificate was refused; null when it was accepted, or none was seen.</summary>
    internal string? Refusal => _refusal;

    /// <summary>Why no authorities can be read from the file; null when they can.</summary>
    internal static string? Unreadable(string file)
    {
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            return authorities.Count == 0 ? "holds no certificate" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return e.Message;
        }
    }

    /// <summary>The library's callback.</summary>
    internal bool Check(object _, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        _refusal = certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) ? "the server shows no certificate"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? $"the certificate is not for {_name}"
            : _authorities is not null ? Distrust(certificate, chain, _authorities)
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? $"the certificate is not trusted: {Status(chain)}"
            : null;
        return _refusal is null;
    }

    // The chain is judged anew, with the given authorities in place of the system's.
    private string? Distrust(X509Certificate certificate, X509Chain? received, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);

        // An authority of one's own seldom publishes revocations, and nobody must hang on a list that cannot be had.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ForServers));
        foreach (var element in received?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        using var copy = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(copy) ? null : $"the certificate is not trusted by {_section}:TlsAuthorityFile: {Status(chain)}";
    }

    private static string Status(X509Chain? chain) =>
        chain is { ChainStatus: [var first, ..] } ? first.StatusInformation.Trim() : "its chain is incomplete";
}
