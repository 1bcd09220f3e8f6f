namespace FeedWorker.Settings;

/// <summary>The settings cannot be used. The message names what and why, for people, and shows no secret.</summary>
public sealed class SettingsException : Exception
{
    /// <param name="message">What cannot be used, and why.</param>
    /// <param name="inner">Its cause; <see langword="null"/> when it was found by looking.</param>
    internal SettingsException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
