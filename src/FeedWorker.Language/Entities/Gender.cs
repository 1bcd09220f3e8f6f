namespace FeedWorker.Language.Entities;

/// <summary>Which pronoun a first name or title goes with.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
