namespace FeedWorker.Language.Threats;

/// <summary>For whom somebody speaks.</summary>
internal enum Standing
{
    /// <summary>The text does not tell: a name that no list has, nobody.</summary>
    Unknown,

    /// <summary>For himself: "a man", "her husband", "a former employee".</summary>
    Private,

    /// <summary>For a country, an office, an organisation or an armed group.</summary>
    Public,
}
