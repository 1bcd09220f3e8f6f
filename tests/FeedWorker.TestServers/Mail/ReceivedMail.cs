namespace FeedWorker.TestServers.Mail;

/// <summary>A mail that an <see cref="SmtpServer"/> took.</summary>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The recipients of the envelope that it accepted.</param>
/// <param name="User">Who had logged in; null: nobody.</param>
/// <param name="IsEncrypted">Whether it came encrypted.</param>
/// <param name="Data">The mail itself, as it came.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string? User, bool IsEncrypted, byte[] Data);
