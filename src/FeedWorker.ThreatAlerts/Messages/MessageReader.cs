using System.Text.Json;
using System.Text.Unicode;
using FeedWorker.Contracts;

namespace FeedWorker.ThreatAlerts.Messages;

/// <summary>From the bytes of a message to its record. Fields that we do not know are left alone, and so are unknown enum names.</summary>
internal static class MessageReader
{
    /// <summary>The exchange, and the <c>messageType</c> of what comes from it.</summary>
    internal const string Detected = "feedworker.threat-statement-detected.v1";

    /// <inheritdoc cref="Detected"/>
    internal const string Sighted = "feedworker.threat-statement-sighted.v1";

    // The worker cuts its messages at this size; whatever is larger is not one.
    private const int MaxBodyBytes = 1024 * 1024;

    /// <summary>The contracts' options; a null where the contract has none is refused like a missing field.</summary>
    internal static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <exception cref="PoisonMessageException">The bytes are no such message; it says why.</exception>
    internal static ThreatStatementDetected ReadDetected(ReadOnlySpan<byte> body)
    {
        var message = Read<ThreatStatementDetected>(body);
        Check(message.MessageId, message.MessageType, Detected, message.Statement);
        return message;
    }

    /// <exception cref="PoisonMessageException">The bytes are no such message; it says why.</exception>
    internal static ThreatStatementSighted ReadSighted(ReadOnlySpan<byte> body)
    {
        var message = Read<ThreatStatementSighted>(body);
        Check(message.MessageId, message.MessageType, Sighted, message.Statement);
        return message;
    }

    /// <summary>Sets the same rules on options of a library.</summary>
    internal static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.RespectNullableAnnotations = true;
    }

    private static T Read<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        if (body.Length > MaxBodyBytes)
        {
            throw new PoisonMessageException($"the body has {body.Length} bytes, more than {MaxBodyBytes}");
        }

        // The body is handed on as it came, so all of it must be text, also what we do not read.
        if (!Utf8.IsValid(body))
        {
            throw new PoisonMessageException("not UTF-8");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body, Options) ?? throw new PoisonMessageException("the body is null");
        }
        catch (JsonException e)
        {
            throw new PoisonMessageException($"not a {typeof(T).Name}: {e.Message}", e);
        }
    }

    private static void Check(Guid id, string type, string wanted, ThreatStatement statement)
    {
        if (id == Guid.Empty)
        {
            throw new PoisonMessageException("messageId is all zeros");
        }

        if (!string.Equals(type, wanted, StringComparison.Ordinal))
        {
            throw new PoisonMessageException($"messageType is not {wanted}");
        }

        if (string.IsNullOrWhiteSpace(statement.StatementKey))
        {
            throw new PoisonMessageException("statement.statementKey is empty");
        }

        // Rules and quiet hours go by it: another number would be an alert that nobody hears, or that no hours hold.
        if (statement.Severity.Level is < 1 or > 5)
        {
            throw new PoisonMessageException($"statement.severity.level is {statement.Severity.Level}, not 1 to 5");
        }

        // Nullable annotations say nothing of the elements of a list.
        if (statement.Recipients.Any(recipient => recipient is null))
        {
            throw new PoisonMessageException("statement.recipients holds a null");
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
