using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FeedWorker.ThreatAlerts.Consuming;

/// <summary>Whether the broker's certificate is good enough: errors of chain and name are refused, whatever the libraries allow by default.</summary>
internal static class BrokerTls
{
    /// <summary>The check for the options.</summary>
    internal static RemoteCertificateValidationCallback Check(RabbitMqOptions options)
    {
        if (options.TlsAuthorityFile is not { } file)
        {
            return (_, _, _, errors) => errors == SslPolicyErrors.None;
        }

        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return (_, certificate, chain, errors) => IsTrusted(certificate, chain, errors, authorities);
    }

    /// <summary>Why the authorities cannot be read from the file; null when they can.</summary>
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

    private static bool IsTrusted(
        X509Certificate? certificate, X509Chain? received, SslPolicyErrors errors, X509Certificate2Collection authorities)
    {
        // The chain is judged anew below; a wrong name or no certificate is final.
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);

        // An authority of one's own seldom publishes revocations, and a broker must not hang on a list that cannot be had.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1")); // for servers
        foreach (var element in received?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        using var copy = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(copy);
    }
}
