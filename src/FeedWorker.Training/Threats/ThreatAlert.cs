using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Threats;

/// <summary>A threat that <c>feedworker analyze</c> would alert on.</summary>
/// <param name="Document">Id of its document.</param>
/// <param name="Sentence">Its sentence, in UTF-16 units of the text.</param>
/// <param name="Words">The sentence itself.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Rules">The rules that fired.</param>
internal sealed record ThreatAlert(string Document, TextSpan Sentence, string Words, double Confidence, IReadOnlyList<string> Rules);
