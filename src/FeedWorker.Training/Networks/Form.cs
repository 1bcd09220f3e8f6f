namespace FeedWorker.Training.Networks;

/// <summary>A word's form as the encoder sees it.</summary>
/// <param name="Vector">Its frozen vector; zero when it has none.</param>
/// <param name="KnownRow">Its row in the table of known words.</param>
/// <param name="FeatureRows">The rows of its hashed features.</param>
internal sealed record Form(float[] Vector, int KnownRow, int[] FeatureRows);
