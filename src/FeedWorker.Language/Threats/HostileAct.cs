namespace FeedWorker.Language.Threats;

/// <summary>An act that would harm somebody, as the words state it.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Words">From the verb, or the noun when no verb is there, to the end of its phrase.</param>
/// <param name="Head">The token that decided.</param>
/// <param name="IsPlain">Whether announcing it is a threat already, without a word that threatens and without a condition.</param>
internal sealed record HostileAct(HostileKind Kind, TokenRange Words, int Head, bool IsPlain);
