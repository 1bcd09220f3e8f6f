namespace FeedWorker.Language.Entities.Tagging;

/// <summary>What a sparse feature tells of a token. The model files depend on the numbers.</summary>
internal enum FeatureKind : uint
{
    Word = 1,
    LowerWord = 2,
    Shape = 3,
    Prefix = 4,
    Suffix = 5,
    Sign = 6,
    Edge = 7,
    Phrase = 8,
    Position = 9,
    ShapeTriple = 10,
    PairBefore = 11,
    PairAfter = 12,
    Seen = 13,
    ElsewhereBefore = 14,
    ElsewhereAfter = 15,
    ElsewherePhrase = 16,
    Listed = 17,
    ElsewhereListed = 18,
}
