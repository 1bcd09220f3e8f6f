namespace FeedWorker.Training.Threats.Edits;

/// <summary>A sentence as another newsroom, or another world, would have it.</summary>
/// <param name="Name">The edit.</param>
/// <param name="Text">What came of it.</param>
/// <param name="IsSame">Whether it is still the same threat.</param>
internal sealed record DerivedEdit(string Name, string Text, bool IsSame);
