using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace FeedWorker.Publishing.RabbitMq;

/// <summary>Whether the broker is who it claims to be. Both the chain and the name count; the bus library alone would let a broken chain pass.</summary>
internal sealed class BrokerCertificate(IOptions<RabbitMqOptions> options)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private volatile string? _refusal;

    /// <summary>Why the last certificate was refused; <see langword="null"/>: it was accepted, or none was shown.</summary>
    internal string? Refusal => _refusal;

    /// <summary>TLS as the client library takes it; the system chooses the version.</summary>
    /// <exception cref="InvalidDataException">The file of authorities cannot be used.</exception>
    internal SslOption Options()
    {
        _refusal = null;
        var authorities = options.Value.TlsAuthorityFile is { } file ? Read(file) : null;
        return new SslOption
        {
            Enabled = true,
            ServerName = options.Value.TlsServerName ?? options.Value.Host,
            Version = SslProtocols.None,
            CertificateValidationCallback = (_, certificate, chain, errors) =>
                (_refusal = WhyNot(certificate as X509Certificate2, chain, errors, authorities)) is null,
        };
    }

    private string? WhyNot(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection? authorities)
    {
        if (certificate is null || chain is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "the broker shows no certificate";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return $"the certificate is not for {options.Value.TlsServerName ?? options.Value.Host} but for {certificate.Subject}";
        }

        if (authorities is null)
        {
            return errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? NotTrusted(chain) : null;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));

        // The authorities between the broker's certificate and the root come with the handshake.
        own.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        return own.Build(certificate) ? null : NotTrusted(own);
    }

    private static string NotTrusted(X509Chain chain) =>
        $"the certificate is not trusted: {string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation.Trim()).Distinct())}";

    private static X509Certificate2Collection Read(string file)
    {
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            return authorities.Count > 0 ? authorities : throw new InvalidDataException($"{file}: holds no certificate in PEM form");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
