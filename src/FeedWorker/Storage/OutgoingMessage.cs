namespace FeedWorker.Storage;

/// <summary>A message as the outbox takes it.</summary>
/// <param name="Id">The same for the same content: a repeat is no second message.</param>
/// <param name="Type">Names the exchange.</param>
/// <param name="Body">As it goes over the wire.</param>
/// <param name="TraceParent">The W3C trace that it continues; null: none.</param>
/// <param name="Summary">One line for people.</param>
internal sealed record OutgoingMessage(Guid Id, string Type, ReadOnlyMemory<byte> Body, string? TraceParent = null, string Summary = "");
