using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Threats;

/// <summary>What a reader says of one sentence.</summary>
/// <param name="Document">Id of its document.</param>
/// <param name="Sentence">The sentence, in UTF-16 units of the text.</param>
/// <param name="IsThreat">Whether somebody who can act threatens in it, or is reported to have threatened.</param>
/// <param name="Reason">A short code for why, such as <c>danger</c>.</param>
internal sealed record Judgement(string Document, TextSpan Sentence, bool IsThreat, string Reason);
