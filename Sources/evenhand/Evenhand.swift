@main
struct Evenhand {
  static func main() {}
}
